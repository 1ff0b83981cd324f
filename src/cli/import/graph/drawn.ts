import type { Note } from '../document'
import { type Canvas, canvasOf, directions, type Wire, type Word } from './canvas'
import type { Move, ReadGraph, StatusReader } from './move'

/** Where a line touches a status. */
interface End {
  readonly word: Word
  readonly isHead: boolean
}

/** Characters that are connected: an arrow, perhaps with branches. */
interface Net {
  readonly first: Wire
  readonly ends: readonly End[]
  /** Somewhere it goes on in the next column instead of below. */
  readonly isCrooked: boolean
}

/**
 * Reads a graph that is drawn with characters: arrows beside, above and below the statuses, with corners and branches.
 *
 * An arrow whose line is not straight may start at another status than the one above it. It is left out, and listed, if it alone
 * would lead on from a final status.
 */
export function drawnGraph(lines: readonly string[], firstLine: number, statusOf: StatusReader): ReadGraph {
  const canvas = canvasOf(lines, statusOf)
  const notes: Note[] = []
  const straight: Move[] = []
  const crooked: { readonly move: Move; readonly net: Net }[] = []
  for (const net of netsOf(canvas)) {
    const line = firstLine + net.first.row
    const sources = statuses(net, false)
    const targets = statuses(net, true)
    const isBoth = sources.length === 0 && targets.length === 2
    if (!isBoth && (sources.length === 0 || targets.length === 0)) {
      if (sources.length + targets.length > 0) notes.push({ line, text: looseEnd(net) })
      continue
    }
    if (sources.length > 1 && targets.length > 1) {
      const text = `the arrow from ${sources.join(', ')} to ${targets.join(', ')} is ambiguous: it has several starts and ends`
      notes.push({ line, text })
      continue
    }
    for (const from of isBoth ? targets : sources) {
      for (const to of targets) {
        if (isBoth && from === to) continue
        const move = { from, to, line }
        if (net.isCrooked) crooked.push({ move, net })
        else straight.push(move)
      }
    }
  }
  const { taken, ambiguous } = judged(crooked, straight, canvas)
  return { moves: [...straight, ...taken], notes: [...notes, ...ambiguous] }
}

function statuses({ ends }: Net, isHead: boolean): string[] {
  return [...new Set(ends.filter((each) => each.isHead === isHead).map(({ word }) => word.status))]
}

function looseEnd(net: Net): string {
  const [from] = statuses(net, false)
  if (from === undefined) return `the arrow to ${statuses(net, true).join(', ')} starts at no status`
  return statuses(net, false).length > 1
    ? `the line between ${statuses(net, false).join(' and ')} has no arrowhead`
    : `the arrow from ${from} leads to no status`
}

/** Decides which crooked arrows count. */
function judged(
  crooked: readonly { readonly move: Move; readonly net: Net }[],
  straight: readonly Move[],
  canvas: Canvas,
): { readonly taken: Move[]; readonly ambiguous: Note[] } {
  const all = [...straight, ...crooked.map(({ move }) => move)]
  const outgoing = countBy(all, ({ from }) => from)
  const incoming = countBy(all, ({ to }) => to)
  const taken: Move[] = []
  const ambiguous: Note[] = []
  for (const { move, net } of crooked) {
    const isOnlyWayOn = outgoing.get(move.from) === 1
    const isOnlyWayIn = incoming.get(move.to) === 1
    if (!isOnlyWayOn || isOnlyWayIn) {
      taken.push(move)
      continue
    }
    const other = neighbourOf(net, canvas)
    const text = `the arrow to ${move.to} is ambiguous: it stands under ${move.from}, and its line is not straight${
      other === undefined ? '' : `, so it may start at ${other}`
    }. It is left out.`
    ambiguous.push({ line: move.line, text })
  }
  return { taken, ambiguous }
}

function countBy(moves: readonly Move[], keyOf: (move: Move) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const move of moves) counts.set(keyOf(move), (counts.get(keyOf(move)) ?? 0) + 1)
  return counts
}

/** The status beside the one that a crooked arrow starts at: the other one that its author may have meant. */
function neighbourOf({ ends, first }: Net, { words }: Canvas): string | undefined {
  const source = ends.find(({ isHead }) => !isHead)?.word
  const inRow = words.filter((each) => each.row === source?.row && each !== source)
  const distance = ({ start, end }: Word) => (first.column < start ? start - first.column : first.column - end)
  const [nearest, ...others] = inRow
  return nearest && others.reduce((best, each) => (distance(each) < distance(best) ? each : best), nearest).status
}

/** Groups the characters that are connected. */
function netsOf(canvas: Canvas): Net[] {
  const seen = new Set<Wire>()
  const nets: Net[] = []
  for (const start of canvas.wires) {
    if (seen.has(start)) continue
    seen.add(start)
    const waiting = [start]
    const ends: End[] = []
    let isCrooked = false
    for (const wire of waiting) {
      for (const direction of directions) {
        if ((wire.sides & direction.to) === 0) continue
        const next = connected(wire, direction, canvas)
        if (next) {
          isCrooked ||= next.isCrooked
          if (!seen.has(next.wire)) {
            seen.add(next.wire)
            waiting.push(next.wire)
          }
          continue
        }
        const word = touched(wire, direction, canvas)
        if (word) ends.push({ word, isHead: (wire.heads & direction.to) !== 0 })
      }
    }
    nets.push({ first: start, ends, isCrooked })
  }
  return nets
}

type Direction = (typeof directions)[number]

/** The character that a side leads to. Above and below, it may stand one column beside. */
function connected(
  { row, column }: Wire,
  { row: down, column: across, from, to }: Direction,
  canvas: Canvas,
): { readonly wire: Wire; readonly isCrooked: boolean } | undefined {
  const fits = (wire: Wire | undefined) => wire !== undefined && (wire.sides & from) !== 0
  const next = canvas.wireAt(row + down, column + across)
  if (next && fits(next)) return { wire: next, isCrooked: false }
  // A status comes first: an arrow above it ends there.
  if (down === 0 || canvas.wordAt(row + down, column)) return undefined
  for (const beside of [column - 1, column + 1]) {
    const wire = canvas.wireAt(row + down, beside)
    // Not one that has its own line.
    const own = canvas.wireAt(row, beside)
    if (wire && fits(wire) && !(own && (own.sides & to) !== 0)) return { wire, isCrooked: true }
  }
  return undefined
}

/** Marks around a status that an arrow may reach it through. */
const marks = /[\s│|[\](){}"'`┃║]/

/** The status that a side leads to: beside it, past spaces and marks, or above and below it. */
function touched({ row, column }: Wire, { row: down, column: across }: Direction, canvas: Canvas): Word | undefined {
  if (down !== 0) {
    return [column, column - 1, column + 1]
      .map((each) => canvas.wordAt(row + down, each))
      .find((word) => word !== undefined)
  }
  let at = column + across
  for (let steps = 0; steps < 40 && marks.test(canvas.characterAt(row, at)); steps++) at += across
  return canvas.wordAt(row, at)
}
