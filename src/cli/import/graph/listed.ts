import type { Note } from '../document'
import { bare } from '../read/inline'
import type { Move, ReadGraph, StatusReader } from './move'

/** An arrow in a line of text, with its direction. */
const arrows = /(<[-=─]+>|[↔⇔⟷]|(?<![-=─])[-=─]+[>►▶→]|[→⇒➔➜⟶►▶]|<[-=─]+|[←⇐◄◀])/

/** Whether a line has an arrow. */
export const hasArrow = (line: string): boolean => arrows.test(line)

/** No status: the end of a graph. */
const nothing = /^(?:|-|–|—|none|nothing|end|final|terminal|\[\*\]|∅|n\/a|\((?:none|final|terminal|end)\))$/i

/** In characters. */
const longest = 1000

/** Reads lines such as `pending → confirmed, cancelled` or `a -> b -> c`. */
export function listedGraph(
  lines: readonly { readonly line: number; readonly text: string }[],
  statusOf: StatusReader,
): ReadGraph {
  const moves: Move[] = []
  const notes: Note[] = []
  let initial: string | undefined
  for (const { line, text } of lines) {
    if (!hasArrow(text)) continue
    if (text.length > longest) {
      notes.push({ line, text: 'the line is too long for a list of moves' })
      continue
    }
    const parts = text.split(arrows)
    const sides = parts.filter((_, index) => index % 2 === 0).map((side) => statusesIn(side, statusOf))
    const unread = sides.flatMap((side) => side.unread)
    if (unread.length > 0) {
      notes.push({ line, text: `${unread.map((each) => `"${each}"`).join(', ')} is no status` })
      continue
    }
    if (/^\W*\[\*\]/.test(text)) initial ??= sides[1]?.statuses[0]
    for (let at = 1; at < sides.length; at++) {
      const arrow = parts[at * 2 - 1] ?? ''
      const [left, right] = [sides[at - 1]?.statuses ?? [], sides[at]?.statuses ?? []]
      if (!/^[←⇐◄◀]|^<[-=─]+$/.test(arrow)) moves.push(...product(left, right, line))
      if (/^[←⇐◄◀↔⇔⟷<]/.test(arrow)) moves.push(...product(right, left, line))
    }
  }
  return { moves, notes, ...(initial === undefined ? {} : { initial }) }
}

/** The statuses on one side of an arrow: `confirmed, cancelled (by the doctor)`. */
function statusesIn(side: string, statusOf: StatusReader): { statuses: string[]; unread: string[] } {
  const statuses: string[] = []
  const unread: string[] = []
  for (const part of side.split(/[,|/]|\bor\b|\band\b/)) {
    const text = bare(part)
      // A remark, and marks around a name.
      .replace(/\([^()]*\)$/, '')
      .replace(/^[\s[({*]+/, '')
      .replace(/[\])};:.*]$/, '')
      .trim()
    const status = nothing.test(bare(part)) || nothing.test(text) ? undefined : statusOf(text)
    if (status !== undefined) statuses.push(status)
    else if (!nothing.test(bare(part)) && !nothing.test(text)) unread.push(text)
  }
  return { statuses, unread }
}

function product(from: readonly string[], to: readonly string[], line: number): Move[] {
  return from.flatMap((each) => to.map((other) => ({ from: each, to: other, line })))
}
