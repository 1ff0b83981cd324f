import type { StatusReader } from './move'

/** The four sides of a character, as bits. */
export const side = { up: 1, right: 2, down: 4, left: 8 } as const

export type Side = (typeof side)[keyof typeof side]

/** The sides in turn, with the cell that lies there. */
export const directions: readonly {
  readonly to: Side
  readonly from: Side
  readonly row: number
  readonly column: number
}[] = [
  { to: side.up, from: side.down, row: -1, column: 0 },
  { to: side.right, from: side.left, row: 0, column: 1 },
  { to: side.down, from: side.up, row: 1, column: 0 },
  { to: side.left, from: side.right, row: 0, column: -1 },
]

/** A character of a line or an arrowhead: the sides that it connects, and the side that it points to. */
export interface Wire {
  readonly row: number
  readonly column: number
  readonly sides: number
  readonly heads: number
}

/** A status in a drawing. `end` is the column after it. */
export interface Word {
  readonly row: number
  readonly start: number
  readonly end: number
  readonly status: string
}

/** A drawing as cells. */
export interface Canvas {
  readonly wires: readonly Wire[]
  readonly words: readonly Word[]
  wireAt(row: number, column: number): Wire | undefined
  wordAt(row: number, column: number): Word | undefined
  /** The character, a space outside. */
  characterAt(row: number, column: number): string
}

const { up, right, down, left } = side

const shapes: { readonly [character: string]: readonly [sides: number, heads?: number] } = Object.fromEntries([
  ...each('─━═-=╌┄', [left | right]),
  ...each('│┃║|╎┆', [up | down]),
  ...each('└╰┗╚', [up | right]),
  ...each('┘╯┛╝', [up | left]),
  ...each('┌╭┏╔', [down | right]),
  ...each('┐╮┓╗', [down | left]),
  ...each('├┣╠', [up | down | right]),
  ...each('┤┫╣', [up | down | left]),
  ...each('┬┳╦', [left | right | down]),
  ...each('┴┻╩', [left | right | up]),
  ...each('┼╋╬+', [up | right | down | left]),
  ...each('→>►▶⇒➔➜⟶', [left | right, right]),
  ...each('←<◄◀⇐⟵', [left | right, left]),
  ...each('↓▼⇓vV', [up | down, down]),
  ...each('↑▲⇑^', [up | down, up]),
  ...each('↔⇔', [left | right, left | right]),
  ...each('↕', [up | down, up | down]),
])

function each(characters: string, shape: readonly [number, number?]): [string, readonly [number, number?]][] {
  return Array.from(characters, (character) => [character, shape])
}

const words = /[\p{L}\p{N}_]+(?:[-.][\p{L}\p{N}_]+)*/gu

/** Reads the characters of a drawing. */
export function canvasOf(lines: readonly string[], statusOf: StatusReader): Canvas {
  const found: Word[] = []
  const wires: Wire[] = []
  const wordOf = lines.map((): (Word | undefined)[] => [])
  const wireOf = lines.map((): (Wire | undefined)[] => [])
  for (const [row, line] of lines.entries()) {
    const texts = new Set<number>()
    for (const word of wordsOf(line, row, statusOf)) {
      for (let column = word.start; column < word.end; column++) {
        texts.add(column)
        if (word.status !== '') (wordOf[row] as Word[])[column] = word
      }
      if (word.status !== '') found.push(word)
    }
    for (let column = 0; column < line.length; column++) {
      const [sides, heads = 0] = (!texts.has(column) && shapes[line[column] as string]) || []
      if (sides === undefined) continue
      const wire = { row, column, sides, heads }
      wires.push(wire)
      ;(wireOf[row] as Wire[])[column] = wire
    }
  }
  return {
    wires,
    words: found,
    wireAt: (row, column) => wireOf[row]?.[column],
    wordAt: (row, column) => wordOf[row]?.[column],
    characterAt: (row, column) => lines[row]?.[column] ?? ' ',
  }
}

/** The words of a line: statuses, of up to three words, and other texts, whose status is empty. A single `v` is an arrowhead. */
function* wordsOf(line: string, row: number, statusOf: StatusReader): Generator<Word> {
  const all = [...line.matchAll(words)]
  for (let at = 0; at < all.length; at++) {
    const first = all[at] as RegExpExecArray
    const start = first.index
    if (/^v$/i.test(first[0])) continue
    let taken: { count: number; end: number; status: string } | undefined
    for (let count = 3; count > 0 && taken === undefined; count--) {
      const last = all[at + count - 1]
      if (last === undefined) continue
      const end = last.index + last[0].length
      const text = line.slice(start, end)
      const status = /\s{2}|[^\p{L}\p{N}_. -]/u.test(text) ? undefined : statusOf(text)
      if (status !== undefined) taken = { count, end, status }
    }
    yield { row, start, end: taken?.end ?? start + first[0].length, status: taken?.status ?? '' }
    at += (taken?.count ?? 1) - 1
  }
}
