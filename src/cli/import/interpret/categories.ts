import type { CategoryRow, CodeRange } from '../../../core/contract'
import type { Note } from '../document'
import { rangeIn, titleIn } from './headings'
import { humanised, keyOf } from './words'

interface Category {
  readonly title: string
  /** By their ends, with the lines of their headings. */
  readonly ranges: Map<string, { readonly range: CodeRange; readonly line: number }>
}

/** The categories that a document's headings and columns name. */
export interface Categories {
  /** The category of a table below these headings. */
  ofHeadings(headings: readonly string[], line: number): string
  /** The category that a cell names. */
  ofCell(cell: string): string | undefined
  /** All that `used` names. Ranges that overlap are listed, and left out. */
  rows(used: ReadonlySet<string>): { readonly [category: string]: CategoryRow }
}

/** @param otherwise the title of rows without a heading of their own */
export function collectCategories(otherwise: string, notes: Note[]): Categories {
  const byKey = new Map<string, Category>()
  const keyOfTitle = new Map<string, string>()

  const categoryOf = (title: string): string => {
    const known = keyOfTitle.get(title.toLowerCase())
    if (known !== undefined) return known
    const full = keyOf(title) || `category${byKey.size + 1}`
    const short = keyOf(title.split(/[^\p{L}\p{N}]+/u).find((word) => word !== '') ?? '') || full
    const key = byKey.has(short) ? (byKey.has(full) ? `${full}${byKey.size + 1}` : full) : short
    byKey.set(key, { title, ranges: new Map() })
    keyOfTitle.set(title.toLowerCase(), key)
    return key
  }

  return {
    ofHeadings(headings, line) {
      const [heading = ''] = headings.slice(-1)
      const title = titleIn(heading)
      const range = rangeIn(heading)
      const key = categoryOf(title === '' && range ? `${range[0]} to ${range[1]}` : title || otherwise)
      if (range) byKey.get(key)?.ranges.set(range.join(), { range, line })
      return key
    },
    ofCell: (cell) => (cell === '' ? undefined : categoryOf(/^[a-z\d_-]+$/.test(cell) ? humanised(cell) : cell)),
    rows(used) {
      const rows = Array.from(byKey).filter(([key]) => used.has(key))
      const sound = withoutOverlaps(rows, notes)
      return Object.fromEntries(rows.map(([key, { title }]) => [key, { title, ...rangesOf(sound.get(key) ?? []) }]))
    },
  }
}

/** The ranges of each category. In their order, only the one that reaches furthest so far can overlap the next. */
function withoutOverlaps(rows: readonly (readonly [key: string, Category])[], notes: Note[]): Map<string, CodeRange[]> {
  const sound = new Map<string, CodeRange[]>()
  const all = rows
    .flatMap(([key, { ranges }]) => Array.from(ranges.values(), (each) => ({ key, ...each })))
    .sort((a, b) => a.range[0] - b.range[0])
  let furthest = Number.NEGATIVE_INFINITY
  for (const { key, range, line } of all) {
    if (range[0] <= furthest) {
      notes.push({ line, text: `the range ${range.join(' to ')} overlaps the one of another heading: it is left out` })
      continue
    }
    furthest = range[1]
    const ranges = sound.get(key)
    if (ranges) ranges.push(range)
    else sound.set(key, [range])
  }
  return sound
}

function rangesOf(ranges: readonly CodeRange[]): Partial<CategoryRow> {
  const [range, ...others] = ranges
  if (range === undefined) return {}
  return others.length === 0 ? { range } : { ranges }
}
