import { drawnGraph } from './drawn'
import { listedGraph } from './listed'
import { mermaidGraph } from './mermaid'
import type { ReadGraph, StatusReader } from './move'

export { hasArrow } from './listed'
export { type Move, type ReadGraph, type StatusReader, statusReader } from './move'
export { listedGraph }

/** Characters that lines of a list do not have: those that lead up or down. */
const vertical = /[│┃║└┘┌┐├┤┬┴┼╰╯╭╮↓↑▼▲⇓⇑↕]|^(?=[ \t]*[|v^+])[ \t|v^+]+$/m

/** Reads the graph of a code block: Mermaid, a drawing, or a line for each status. */
export function blockGraph(
  language: string,
  lines: readonly string[],
  firstLine: number,
  statusOf: StatusReader,
): ReadGraph {
  const isMermaid = language === 'mermaid' || /^\s*(?:stateDiagram|flowchart|graph )/.test(lines[0] ?? '')
  if (isMermaid) return mermaidGraph(lines, firstLine, statusOf)
  if (vertical.test(lines.join('\n'))) return drawnGraph(lines, firstLine, statusOf)
  return listedGraph(
    lines.map((text, index) => ({ line: firstLine + index, text })),
    statusOf,
  )
}
