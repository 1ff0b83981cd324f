import type { SourceFile } from './source-files'

/** A line of a file, from 1. */
export interface Location {
  readonly file: string
  readonly line: number
}

/** Finds the line of a place of a contract, such as `errors.OUT_OF_STOCK.code`. */
export type Locate = (place: string) => Location | undefined

/** A key that begins a member: `OUT_OF_STOCK: {`, `'card.declined': {`, `"code": 3`, `[Symbols]` not. */
const keys = /(?<![\w$.'"-])(?:'([^'\\\n]+)'|"([^"\\\n]+)"|([A-Za-z_$][\w$]*))\s*:/g

interface Key extends Location {
  readonly name: string
  readonly offset: number
}

/** The keys of a file in their order, and where each name occurs among them. */
interface KeyIndex {
  readonly text: string
  readonly keys: readonly Key[]
  readonly byName: ReadonlyMap<string, readonly number[]>
}

/** Where a row begins: its file, and its place among the keys. */
interface RowStart {
  readonly index: KeyIndex
  readonly at: number
}

/**
 * Makes a function that finds places in the sources of a contract. It reads the sources once, by their keys: a place is found where
 * its segments follow one another. Rows that code computes have no line.
 */
export function locator(files: readonly SourceFile[]): Locate {
  const indexes = files.map(indexOf)
  const rows = new Map<string, RowStart>()
  for (const index of indexes) {
    for (const [at, { name, offset }] of index.keys.entries()) {
      if (!rows.has(name) && beginsRow(index.text, offset)) rows.set(name, { index, at })
    }
  }
  return (place) => {
    const segments = segmentsOf(place)
    const row = segments[0] === 'errors' ? rows.get(segments[1] ?? '') : undefined
    if (row) return withinRow(row, segments[2])
    for (const index of indexes) {
      const location = follow(index, segments)
      if (location) return location
    }
    return undefined
  }
}

/** `errors["card.declined"].code` as `errors`, `card.declined`, `code`. */
function segmentsOf(place: string): string[] {
  const parts = place.matchAll(/\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]|([^.[\]]+)/g)
  return Array.from(parts, ([, quoted, index, plain]) =>
    quoted === undefined ? (index ?? plain ?? '') : (JSON.parse(`"${quoted}"`) as string),
  )
}

function indexOf({ path, text }: SourceFile): KeyIndex {
  const found: Key[] = []
  const byName = new Map<string, number[]>()
  let [line, counted] = [1, 0]
  for (const match of text.matchAll(keys)) {
    for (; counted < match.index; counted++) if (text.charCodeAt(counted) === 10) line++
    const name = match[1] ?? match[2] ?? match[3] ?? ''
    const occurrences = byName.get(name)
    if (occurrences) occurrences.push(found.length)
    else byName.set(name, [found.length])
    found.push({ name, file: path, line, offset: match.index + match[0].length })
  }
  return { text, keys: found, byName }
}

/** Whether the object after a key is a row: texts and documents of a row have its name as a key, too. */
function beginsRow(text: string, offset: number): boolean {
  return /^\s*\{[^{}]*?\b(?:meaning|code|status)['"]?\s*:/.test(text.slice(offset, offset + 400))
}

/** More keys than a row has before its own members end. */
const rowSize = 30

/** The line of a row's member, or of the row. */
function withinRow({ index, at }: RowStart, member: string | undefined): Location {
  const row = index.keys[at] as Key
  return (member !== undefined && index.keys.slice(at + 1, at + rowSize).find(({ name }) => name === member)) || row
}

/** The last of the keys that follow one another in this order. */
function follow({ keys: all, byName }: KeyIndex, segments: readonly string[]): Location | undefined {
  let at = -1
  for (const segment of segments) {
    const next = firstAfter(byName.get(segment) ?? [], at)
    if (next === undefined) break
    at = next
  }
  return all[at]
}

/** The first number above a bound, of numbers in their order. */
function firstAfter(sorted: readonly number[], bound: number): number | undefined {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) > bound) high = middle
    else low = middle + 1
  }
  return sorted[low]
}
