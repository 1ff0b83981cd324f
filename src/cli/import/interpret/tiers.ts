import type { RateLimits } from '../../../core/contract'
import type { Note, TablePart } from '../document'
import { bare } from '../read/inline'
import { wordsOf } from './words'

const seconds: { readonly [window: string]: number } = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  month: 2_592_000,
}

const adverbs: { readonly [word: string]: string } = {
  hourly: 'hour',
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  rps: 'second',
  rpm: 'minute',
  rph: 'hour',
  min: 'minute',
  sec: 'second',
}

/** The window that a column counts in, by its header or by cells such as `100 per hour`. */
export function windowIn(header: string, cells: readonly string[]): string | undefined {
  const ofHeader = windowOfText(header)
  if (ofHeader !== undefined) return cells.some((cell) => numberIn(cell) !== undefined) ? ofHeader : undefined
  const windows = new Set(cells.map((cell) => (numberIn(cell) === undefined ? undefined : windowOfText(cell))))
  const [window] = windows
  return windows.size === 1 ? window : undefined
}

function windowOfText(text: string): string | undefined {
  for (const word of wordsOf(text).split(' ')) {
    const window = adverbs[word] ?? word.replace(/s$/, '')
    if (Object.hasOwn(seconds, window)) return window
  }
  return undefined
}

/** `1,000` and `1 000 requests` are 1000. */
function numberIn(cell: string): number | undefined {
  const digits = /^\d{1,3}(?:[,. ’']\d{3})+(?!\d)|^\d{1,12}/.exec(cell)?.[0]
  return digits === undefined ? undefined : Number(digits.replace(/\D/g, ''))
}

/** Windows and tiers of a table, without the headers and the row that refuses. */
export function tiersOf(table: TablePart, role: number, notes: Note[]): Pick<RateLimits, 'windows' | 'tiers'> {
  const cells = (index: number) => table.rows.map((row) => bare(row.cells[index] ?? ''))
  const columns = table.header.flatMap((header, index) => {
    const window = index === role ? undefined : windowIn(header, cells(index))
    if (window !== undefined) return [{ index, window }]
    if (index !== role) notes.push({ line: table.line, text: `the column ${JSON.stringify(header)} is not read` })
    return []
  })
  const tiers: { [role: string]: { [window: string]: number } } = {}
  for (const row of table.rows) {
    const name = wordsOf(row.cells[role] ?? '').replaceAll(' ', '_')
    if (name === '') continue
    const limits: { [window: string]: number } = {}
    for (const { index, window } of columns) {
      const limit = numberIn(bare(row.cells[index] ?? ''))
      if (limit === undefined) notes.push({ line: row.line, text: `"${row.cells[index]}" is no number of requests` })
      else limits[window] = limit
    }
    tiers[name] = limits
  }
  return { windows: Object.fromEntries(columns.map(({ window }) => [window, seconds[window] ?? 1])), tiers }
}

/** The names of rate limit headers that a line mentions, by what they say. */
export function limitHeadersIn(line: string): Partial<RateLimits['headers']> {
  const found: { limit?: string; remaining?: string; reset?: string } = {}
  for (const [name, kind = ''] of line.matchAll(/\b(?:X-)?Rate-?Limit-(Limit|Remaining|Reset)\b/gi)) {
    found[kind.toLowerCase() as 'limit'] ??= name
  }
  return found
}
