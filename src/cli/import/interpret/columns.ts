import type { TablePart } from '../document'
import { bare } from '../read/inline'
import { httpStatusIn } from './http-status'
import { isConstant, isIdentifier, wordsOf } from './words'

/** What a column of an error table says. */
export type ErrorColumn = 'code' | 'name' | 'status' | 'meaning' | 'message' | 'category' | 'recovery' | 'since'

/** The headers of each column, in any order of the table. Some are of several; the cells decide. */
const headers: { readonly [Column in ErrorColumn]: readonly string[] } = {
  code: words(
    'code|error code|err code|error number|err no|errno|number|num|no|nr|#|id|error id|numeric code|internal code|api code|value',
  ),
  name: words(
    'name|error name|error|error key|key|constant|identifier|symbol|slug|type|error type|exception|enum|code name|const|label|title|code|error code|id|error id|errors',
  ),
  status: words(
    'http|http status|http code|http status code|status|status code|code status|http response|response code|response status|response|http error',
  ),
  meaning: words(
    'meaning|description|desc|explanation|details|detail|definition|summary|note|notes|comment|reason|cause|what it means|what happened|when|info|error description|value',
  ),
  message: words('message|error message|default message|text|msg|user message|response message'),
  category: words('category|group|area|module|section|domain|class|kind'),
  recovery: words('recovery|retry|retryable|retriable|can retry|recoverable|should retry'),
  since: words('since|added|introduced|added in|version|since version'),
}

function words(list: string): readonly string[] {
  return list.split('|')
}

/** Whether a header or a key names one of these columns. */
export function isHeaderOf(header: string, ...columns: readonly ErrorColumn[]): boolean {
  const text = wordsOf(header)
  return columns.some((column) => headers[column].includes(text))
}

/** The indexes of a table's columns, by what they say. */
export type Columns = { readonly [Column in ErrorColumn]?: number }

/** Finds the columns of a table by their headers, and by their cells where a header fits several. */
export function columnsOf({ header, rows }: TablePart): Columns {
  const found: { [Column in ErrorColumn]?: number } = {}
  const isFree = (index: number) => !Object.values(found).includes(index)
  const filled = header.map((_, index) =>
    rows.map(({ cells }) => bare(cells[index] ?? '')).filter((cell) => cell !== ''),
  )
  const share = (index: number, fits: (cell: string) => boolean) => {
    const cells = filled[index] ?? []
    return cells.length === 0 ? 0 : cells.filter(fits).length / cells.length
  }
  const take = (column: ErrorColumn, fits: (index: number) => boolean) => {
    if (found[column] !== undefined) return
    const index = header.findIndex((each, at) => isFree(at) && isHeaderOf(each, column) && fits(at))
    if (index >= 0) found[column] = index
  }
  const takeByCells = (column: ErrorColumn, fits: (index: number) => boolean) => {
    if (found[column] !== undefined) return
    const index = header.findIndex((each, at) => isFree(at) && fits(at) && !isHeaderOf(each, 'category', 'since'))
    if (index >= 0) found[column] = index
  }
  const isErrorStatus = (cell: string) => (httpStatusIn(cell) ?? 0) >= 400
  const isNumber = (cell: string) => /^-?\d+$/.test(cell)

  take('status', (at) => share(at, (cell) => httpStatusIn(cell) !== undefined) > 0.5)
  take('name', (at) => share(at, (cell) => isIdentifier(nameIn(cell))) >= 0.5 && share(at, isNumber) < 0.5)
  takeByCells('name', (at) => share(at, (cell) => isConstant(nameIn(cell))) >= 0.8)
  takeByCells('status', (at) => found.name !== undefined && share(at, isErrorStatus) === 1)
  take('code', (at) => share(at, (cell) => /^[\w.:-]{1,30}$/.test(cell)) > 0.5)
  takeByCells('code', (at) => found.name !== undefined && share(at, isNumber) === 1)
  take('meaning', (at) => share(at, (cell) => !isNumber(cell)) > 0.5)
  take('message', () => true)
  take('category', () => true)
  take('recovery', () => true)
  take('since', (at) => share(at, (cell) => /^v?\d/.test(cell)) > 0.5)
  // Titles such as `Out of stock`: names can be made of them.
  take('name', (at) => share(at, (cell) => /^[\p{L}][\p{L}\p{N} '-]{0,60}$/u.test(cell)) > 0.5)
  takeByCells('meaning', (at) => found.message === undefined && share(at, (cell) => cell.includes(' ')) > 0.5)
  if (found.meaning === undefined && found.message !== undefined) {
    const { message, ...others } = found
    return { ...others, meaning: message }
  }
  return found
}

/** The name of a cell that has its code, too: `OUT_OF_STOCK (1001)`. */
export function nameIn(cell: string): string {
  return cell.replace(/\s?\((?:HTTP )?-?\d{1,9}\)$/, '')
}
