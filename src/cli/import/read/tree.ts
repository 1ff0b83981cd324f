import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { UsageError } from '../../usage-error'

/** A value of a JSON or YAML file, with the line where it begins. */
export type Tree = TreeText | TreeMap | TreeList

export interface TreeText {
  readonly kind: 'text'
  readonly line: number
  readonly value: string | number | boolean | null
}

export interface TreeMap {
  readonly kind: 'map'
  readonly line: number
  readonly entries: readonly TreeEntry[]
  readonly byKey: ReadonlyMap<string, Tree>
}

interface TreeEntry {
  readonly key: string
  readonly line: number
  readonly value: Tree
}

export interface TreeList {
  readonly kind: 'list'
  readonly line: number
  readonly items: readonly Tree[]
}

const deepest = 64

/** More values than 50,000 rows have; aliases of YAML could make any number of a few lines. */
const mostValues = 500_000

/**
 * Parses JSON or YAML with lines.
 *
 * @throws UsageError with the line of the fault
 */
export function parseTree(text: string, shown: string): Tree {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, uniqueKeys: false, prettyErrors: false })
  const lineAt = (offset: number | undefined) => lineCounter.linePos(offset ?? 0).line
  const [fault] = document.errors
  if (fault) {
    throw new UsageError(`${shown}:${lineAt(fault.pos[0])} is not valid YAML or JSON: ${fault.message}. Fix the file.`)
  }
  let values = 0

  const treeOf = (node: unknown, depth: number): Tree => {
    const line = lineAt((node as Node | null)?.range?.[0])
    values += 1
    if (depth > deepest) throw new UsageError(`${shown}:${line} is nested deeper than ${deepest} levels. Flatten it.`)
    if (values > mostValues) throw new UsageError(`${shown} has more than ${mostValues} values. Split it.`)
    if (isAlias(node)) return treeOf(node.resolve(document as Document), depth + 1)
    if (isSeq(node)) return { kind: 'list', line, items: node.items.map((each) => treeOf(each, depth + 1)) }
    if (!isMap(node)) return { kind: 'text', line, value: isScalar(node) ? scalarOf(node.value) : null }
    const entries = node.items.map(({ key, value }) => ({
      key: String(isScalar(key) ? key.value : key),
      line: lineAt((key as Node | null)?.range?.[0]),
      value: treeOf(value, depth + 1),
    }))
    return { kind: 'map', line, entries, byKey: new Map(entries.map((each) => [each.key, each.value])) }
  }
  return treeOf(document.contents, 0)
}

function scalarOf(value: unknown): TreeText['value'] {
  return typeof value === 'number' || typeof value === 'boolean' || value === null ? value : String(value)
}

/** The member of a map, by its path. */
export function memberOf(tree: Tree | undefined, ...path: readonly string[]): Tree | undefined {
  let found = tree
  for (const key of path) found = found?.kind === 'map' ? found.byKey.get(key) : undefined
  return found
}

/** The text of a member, if it is one. */
export function textOf(tree: Tree | undefined): string | undefined {
  return tree?.kind === 'text' && tree.value !== null ? String(tree.value) : undefined
}

/** A tree as the value that it stands for. */
export function plainValue(tree: Tree): unknown {
  if (tree.kind === 'text') return tree.value
  if (tree.kind === 'list') return tree.items.map(plainValue)
  return Object.fromEntries(tree.entries.map(({ key, value }) => [key, plainValue(value)]))
}
