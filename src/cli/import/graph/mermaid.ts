import { listedGraph } from './listed'
import type { ReadGraph, StatusReader } from './move'

/** The shapes of a flowchart's node: `a[Pending]`, `b(Confirmed)`, `c{"Done"}`. */
const node = /(?<![\w-])([\w-]+)(?:\[{1,2}|\({1,2}|\{)"?([^"[\](){}|]+)"?(?:\]{1,2}|\){1,2}|\})/g

const alias = /^\s*state\s+"([^"]*)"\s+as\s+([\w-]+)/

/** Reads a Mermaid state diagram or flowchart. Labels of arrows are left out. */
export function mermaidGraph(lines: readonly string[], firstLine: number, statusOf: StatusReader): ReadGraph {
  const labels = new Map<string, string>()
  for (const line of lines) {
    for (const [, id = '', label = ''] of line.matchAll(node)) labels.set(id, label.trim())
    const [, label, id] = alias.exec(line) ?? []
    if (id !== undefined) labels.set(id, label ?? '')
  }
  const read = lines.map((line, index) => {
    const [move = ''] = line.replace(node, '$1').split(/%%|:(?=\s|$)/)
    const text = move
      .replace(/\|[^|]{0,200}\|/g, ' ')
      .replace(/-\.+->/g, '-->')
      // `a -- label --> b`
      .replace(/(?<!-)--(?!-|>)[^<>-]{1,60}--+>/g, ' --> ')
      .replace(/\w+/g, (id) => labels.get(id) ?? id)
    return { line: firstLine + index, text }
  })
  return listedGraph(read, statusOf)
}
