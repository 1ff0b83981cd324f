import type { TablePart } from '../document'
import { bare } from '../read/inline'
import { type Columns, columnsOf } from './columns'
import { lifecycleIn } from './headings'
import { httpStatusIn, isReason, phraseIn } from './http-status'
import { windowIn } from './tiers'
import { wordsOf } from './words'

/** What a table is about, with the indexes of its columns. */
export type TableKind =
  | { readonly kind: 'errors'; readonly columns: Columns }
  | { readonly kind: 'http-statuses'; readonly status: number; readonly reason?: number; readonly meaning?: number }
  | { readonly kind: 'statuses'; readonly status: number; readonly meaning?: number; readonly to?: number }
  | { readonly kind: 'moves'; readonly from: number; readonly to: number }
  | { readonly kind: 'tiers'; readonly role: number }

const isFrom = (header: string) =>
  /^(?:from|current|current status|from status|source|old status|status|state)$/.test(header)

const isTo = (header: string) =>
  /^(?:to|next|next status|next statuses|next states?|to status|target|new status|transitions?|allowed transitions?|can become|may become|followed by|allowed)$/.test(
    header,
  )

const isRole = (header: string) =>
  /^(?:role|roles|tier|tiers|plan|user|users|user type|client|caller|who|subscription|account|account type)$/.test(
    header,
  )

const isState = (header: string) => /^(?:status|state|statuses|states|status value|value|name|key|from)$/.test(header)

const isMeaning = (header: string) =>
  /^(?:meaning|description|desc|explanation|what it means|details|notes?|when)$/.test(header)

/** Finds out what a table is about; `undefined` if nothing fits. */
export function kindOf(table: TablePart): TableKind | undefined {
  const headers = table.header.map(wordsOf)
  const column = (fits: (header: string) => boolean) => headers.findIndex(fits)
  const cells = (index: number) => table.rows.map((row) => bare(row.cells[index] ?? ''))
  const [from, to] = [column(isFrom), column(isTo)]
  const role = column(isRole)
  if (role >= 0 && table.header.some((header, at) => at !== role && windowIn(header, cells(at))))
    return { kind: 'tiers', role }
  const columns = columnsOf(table)
  const status = column(isState)
  const meaning = column(isMeaning)
  const isHttp = (index: number) => cells(index).some((cell) => httpStatusIn(cell) !== undefined)
  if (
    status >= 0 &&
    !isHttp(status) &&
    (meaning >= 0 || to >= 0) &&
    columns.code === undefined &&
    columns.status === undefined
  ) {
    const isAboutStatuses = /status|state/.test(headers[status] ?? '') || lifecycleIn(table.headings) !== undefined
    if (isAboutStatuses && from >= 0 && to >= 0 && meaning < 0) return { kind: 'moves', from, to }
    if (isAboutStatuses) return { kind: 'statuses', status, ...known('meaning', meaning), ...known('to', to) }
  }
  if (from >= 0 && to >= 0 && from !== to && lifecycleIn(table.headings) !== undefined)
    return { kind: 'moves', from, to }
  const http = httpStatuses(table, columns)
  if (http) return http
  const isErrors =
    (columns.name ?? columns.code) !== undefined && (columns.status ?? columns.meaning ?? columns.code) !== undefined
  return isErrors && table.header.length > 1 ? { kind: 'errors', columns } : undefined
}

function known<Key extends string>(key: Key, index: number): { [_ in Key]?: number } {
  return (index < 0 ? {} : { [key]: index }) as { [_ in Key]?: number }
}

/** A table of HTTP statuses has no names of errors, only phrases: `404 | Not Found`. */
function httpStatuses({ rows, header }: TablePart, columns: Columns): TableKind | undefined {
  const cellsOf = (index: number) => rows.map((row) => bare(row.cells[index] ?? ''))
  const status = header.findIndex(
    (_, at) => rows.length > 0 && cellsOf(at).every((cell) => httpStatusIn(cell) !== undefined),
  )
  if (status < 0) return undefined
  const statuses = cellsOf(status).map((cell) => httpStatusIn(cell) as number)
  const isPhrase = (at: number) =>
    cellsOf(at).filter((cell, row) => isReason(statuses[row] ?? 0, cell)).length * 2 >= rows.length
  const reason = header.findIndex((_, at) => at !== status && isPhrase(at))
  const hasName = columns.name !== undefined && columns.name !== reason
  const hasCode = columns.code !== undefined && columns.code !== status
  if (hasName || hasCode) return undefined
  // `2xx` phrases are not among the errors', so the words of the header tell, too.
  const titled = header.findIndex(
    (each, at) => at !== status && /^(?:status|reason|name|phrase|title)$/.test(wordsOf(each)),
  )
  const phrase = reason >= 0 ? reason : titled
  const meaning = header.findIndex((_, at) => at !== status && at !== phrase)
  const isWhole = phrase >= 0 || cellsOf(status).some((cell) => phraseIn(cell) !== '') || meaning >= 0
  return isWhole
    ? { kind: 'http-statuses', status, ...known('reason', phrase), ...known('meaning', meaning) }
    : undefined
}
