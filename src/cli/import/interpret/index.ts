import type { HttpStatusRow, RateLimits } from '../../../core/contract'
import type {
  BlockPart,
  ListItem,
  ListPart,
  Note,
  OperationPart,
  Part,
  SourceDocument,
  TablePart,
  TextPart,
} from '../document'
import { hasArrow } from '../graph'
import { bare } from '../read/inline'
import { collectCategories } from './categories'
import type { DraftRow } from './draft'
import { errorRows } from './error-rows'
import { addExample, type ShownBody, shownName } from './examples'
import { lifecycleIn } from './headings'
import { httpStatusIn, phraseIn } from './http-status'
import { collectLifecycles } from './lifecycles'
import { headingRow, listRows } from './list-rows'
import { kindOf, type TableKind } from './table-kind'
import { limitHeadersIn, tiersOf } from './tiers'

/** What a document says, before it is a contract. */
export interface Reading {
  readonly rows: readonly DraftRow[]
  readonly categories: ReturnType<typeof collectCategories>
  readonly lifecycles: ReturnType<typeof collectLifecycles>
  readonly httpStatuses: { readonly [status: number]: HttpStatusRow }
  readonly limits?: { readonly line: number } & Pick<RateLimits, 'windows' | 'tiers'>
  readonly limitHeaders: Partial<RateLimits['headers']>
  readonly operations: readonly OperationPart[]
  readonly version?: string
  /** It grows while the contract is made of this. */
  readonly notes: Note[]
}

const mostColumns = 100

/** In characters. */
const largestDrawing = 50_000

/**
 * Reads the parts of a document.
 *
 * @param title the title of the category of rows without a heading
 * @param source the name of the document, as `listedBy` of HTTP statuses has it
 */
export function interpret(document: SourceDocument, title: string, source: string): Reading {
  const notes: Note[] = [...document.notes]
  const categories = collectCategories(title, notes)
  const lifecycles = collectLifecycles(notes)
  const rows: DraftRow[] = []
  const bodies: ShownBody[] = []
  const operations: OperationPart[] = []
  const prose: number[] = []
  const headingsRead = new Set<string>()
  const httpStatuses: { [status: number]: HttpStatusRow } = {}
  const limitHeaders: { limit?: string; remaining?: string; reset?: string } = {}
  let limits: Reading['limits']
  let { version } = document

  const readTable = (table: TablePart) => {
    const end = table.rows.at(-1)?.line
    if (table.header.length > mostColumns) {
      notes.push({ line: table.line, text: `a table with more than ${mostColumns} columns is not read` })
      return
    }
    const found = kindOf(table)
    if (found === undefined) {
      const text = `no column of names or codes is found in the table "${table.header.join(' | ')}"`
      notes.push({ line: table.line, ...(end === undefined ? {} : { end }), text })
    } else if (found.kind === 'errors') {
      for (const row of errorRows(table, found.columns, categories, notes)) rows.push(row)
    } else if (found.kind === 'http-statuses') readHttpStatuses(table, found)
    else if (found.kind === 'tiers') {
      if (limits) notes.push({ line: table.line, text: 'there is a table of rate limits above: this one is not read' })
      else limits = { line: table.line, ...tiersOf(table, found.role, notes) }
    } else {
      const name = lifecycleIn(table.headings) ?? table.headings.at(-1) ?? 'status'
      lifecycles.addTable(name, table, found)
    }
  }

  const readHttpStatuses = (table: TablePart, columns: Extract<TableKind, { kind: 'http-statuses' }>) => {
    for (const { line, cells } of table.rows) {
      const cell = cells[columns.status] ?? ''
      const status = httpStatusIn(bare(cell)) as number
      const reason = bare(cells[columns.reason ?? -1] ?? '') || bare(phraseIn(bare(cell)))
      const meaning = cells[columns.meaning ?? -1] || reason
      if (reason === '' && meaning === '') notes.push({ line, text: `${status} has neither a phrase nor a meaning` })
      else httpStatuses[status] ??= { reason: reason || meaning, meaning, listedBy: [source] }
    }
  }

  const readBlock = (block: BlockPart) => {
    const text = block.lines.join('\n').trim()
    const body = /^[{[]/.test(text) ? parsed(text) : undefined
    if (body !== undefined) {
      bodies.push({ line: block.line, value: body })
      return
    }
    const lifecycle = lifecycleIn(block.headings)
    const isDrawing = block.lines.some(hasArrow) || /[↓↑▼▲]|stateDiagram/.test(text)
    if (lifecycle !== undefined && isDrawing && text.length <= largestDrawing) {
      lifecycles.addBlock(lifecycle, block)
      return
    }
    let isRead = false
    for (const line of block.lines) {
      const found = limitHeadersIn(line)
      isRead ||= Object.keys(found).length > 0
      Object.assign(limitHeaders, { ...found, ...limitHeaders })
    }
    if (isRead || text === '') return
    const end = block.line + block.lines.length - 1
    const problem = /^[{[]/.test(text) ? 'this code block is no JSON' : 'this code block is not read'
    notes.push({ line: block.line, end, text: `${problem}: ${JSON.stringify(shortened(text))}` })
  }

  const readItems = (items: readonly ListItem[], headings: readonly string[]) => {
    const lifecycle = lifecycleIn(headings)
    const others = lifecycle === undefined ? items : lifecycles.addItems(lifecycle, items)
    for (const { line, text } of others) {
      if (!readLine(text)) notes.push({ line, text: `this item is not read: ${JSON.stringify(shortened(text))}` })
    }
  }

  /** Reads what prose may say. Gives whether it says something. */
  const readLine = (text: string): boolean => {
    const found = versionIn(text)
    version ??= found
    const headers = limitHeadersIn(text)
    Object.assign(limitHeaders, { ...headers, ...limitHeaders })
    return found !== undefined || Object.keys(headers).length > 0
  }

  /** Reads a heading that is a row, with the first text below it. */
  const readHeading = (part: ListPart | TextPart, text: string): boolean => {
    const heading = part.headings.join('\n')
    const table = headingsRead.has(heading) ? undefined : headingRow(part, text)
    if (table === undefined) return false
    headingsRead.add(heading)
    readTable(table)
    return true
  }

  const readPart = (part: Part) => {
    if (part.kind === 'table') readTable(part)
    else if (part.kind === 'block') readBlock(part)
    else if (part.kind === 'example') bodies.push(part)
    else if (part.kind === 'operation') operations.push(part)
    else if (part.kind === 'list') {
      const { tables, others } = listRows(part)
      for (const table of tables) readTable(table)
      const [first, ...rest] = others
      const isRead = tables.length === 0 && first !== undefined && readHeading(part, first.text)
      readItems(isRead ? rest : others, part.headings)
    } else if (!readHeading(part, part.lines.join(' '))) {
      const lifecycle = lifecycleIn(part.headings)
      const lines = part.lines.map((text, index) => ({ line: part.line + index, indent: 0, text }))
      const isMove = ({ text }: { readonly text: string }) => lifecycle !== undefined && hasArrow(text)
      const moves = lines.filter(isMove)
      if (lifecycle !== undefined && moves.length > 0) lifecycles.addItems(lifecycle, moves)
      for (const line of lines) if (!readLine(line.text) && !isMove(line)) prose.push(line.line)
    }
  }

  for (const part of document.parts) readPart(part)
  readBodies(bodies, rows, notes)
  if (prose.length > 0) {
    notes.push({ line: prose[0] as number, text: `prose is not read: ${rangesOf(prose)}` })
  }
  return {
    rows,
    categories,
    lifecycles,
    httpStatuses,
    limitHeaders,
    operations,
    notes,
    ...(limits === undefined ? {} : { limits }),
    ...(version === undefined ? {} : { version }),
  }
}

function readBodies(bodies: readonly ShownBody[], rows: readonly DraftRow[], notes: Note[]): void {
  const byKey = new Map<unknown, DraftRow>()
  for (const row of rows) {
    for (const key of [row.name, row.code]) if (key !== undefined && !byKey.has(key)) byKey.set(key, row)
  }
  for (const body of bodies) {
    if (addExample(body, (key) => byKey.get(key), notes)) continue
    const name = shownName(body.value)
    const text = name === undefined ? 'this example shows no error' : `this example shows ${name}, which is in no table`
    notes.push({ line: body.line, text })
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/** The version of the API in a line such as `Current API version: 2.0.0`. */
function versionIn(text: string): string | undefined {
  return /\bversion\b\W{1,5}v?(\d{1,6}\.\d{1,6}\.\d{1,6})\b/i.exec(text)?.[1]
}

function shortened(text: string): string {
  const [line = ''] = text.split('\n')
  const first = /^[{[]$/.test(line) ? text.replace(/\s+/g, ' ') : line
  return first.length > 60 ? `${first.slice(0, 60)}…` : first
}

/** `3, 7 to 9`. */
function rangesOf(lines: readonly number[]): string {
  const ranges: [first: number, last: number][] = []
  for (const line of lines) {
    const range = ranges.at(-1)
    if (range && line === range[1] + 1) range[1] = line
    else ranges.push([line, line])
  }
  return ranges.map(([first, last]) => (first === last ? String(first) : `${first} to ${last}`)).join(', ')
}
