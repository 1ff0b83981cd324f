import { relative } from 'node:path'
import type ts from 'typescript'
import type { SourcePlace, SourceUsage, UnknownName } from '../../evolve/lint/source-usage'

/** Collects how code uses rows. */
export interface FoundUsage extends SourceUsage {
  make(identities: Iterable<string>, node: ts.Node): void
  name(identities: Iterable<string>): void
  miss(contract: string, literal: string | number, node: ts.Node): void
}

/** Starts without findings. Files are shown relative to a folder. */
export function foundUsage(cwd: string): FoundUsage {
  const made = new Map<string, SourcePlace[]>()
  const named = new Set<string>()
  const unknown = new Map<string, UnknownName>()

  function placeOf(node: ts.Node): SourcePlace {
    const source = node.getSourceFile()
    return { file: relative(cwd, source.fileName), line: lineOf(source, node) }
  }

  return {
    made,
    named,
    get unknown() {
      return [...unknown.values()].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
    },
    make(identities, node) {
      for (const identity of identities) {
        const places = made.get(identity)
        const place = placeOf(node)
        if (!places) made.set(identity, [place])
        else if (places.at(-1)?.line !== place.line || places.at(-1)?.file !== place.file) places.push(place)
      }
    },
    name(identities) {
      for (const identity of identities) named.add(identity)
    },
    miss(contract, literal, node) {
      const place = placeOf(node)
      unknown.set(JSON.stringify([contract, literal, place.file, node.getStart()]), { contract, literal, ...place })
    },
  }
}

const lineOf = (source: ts.SourceFile, node: ts.Node): number =>
  source.getLineAndCharacterOfPosition(node.getStart()).line + 1
