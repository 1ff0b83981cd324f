import type { Note } from '../document'
import type { DraftRow } from './draft'

/** A body that a document shows. */
export interface ShownBody {
  readonly line: number
  readonly value: unknown
}

const nameFields = ['error', 'code', 'name', 'type', 'error_code', 'errorCode']

const messageFields = ['message', 'detail', 'error_description', 'msg', 'title']

/**
 * Adds what example responses say to their rows: the message, and the fields that the body carries. Gives whether a body belongs to a
 * row.
 */
export function addExample(
  { line, value }: ShownBody,
  rowOf: (key: unknown) => DraftRow | undefined,
  notes: Note[],
): boolean {
  if (typeof value !== 'object' || value === null) return false
  const outer = value as { readonly [field: string]: unknown }
  const inner = outer.error
  const body = typeof inner === 'object' && inner !== null ? (inner as typeof outer) : outer
  const row = nameFields.map((field) => rowOf(body[field])).find((each) => each !== undefined)
  if (row === undefined) return false
  const message = messageFields.map((field) => body[field]).find((each) => typeof each === 'string' && each !== '')
  if (typeof message === 'string') {
    if (row.message === undefined) {
      if (message !== row.meaning) row.message = message
    } else if (row.message !== message) {
      notes.push({ line, text: `${row.name} has another message here: ${JSON.stringify(message)}` })
    }
  }
  const { status } = outer
  if (typeof status === 'number' && row.status !== undefined && status !== row.status) {
    notes.push({ line, text: `${row.name} has the status ${status} here, and ${row.status} in its row` })
  }
  if (typeof body.errors === 'object' && body.errors !== null) row.carries.add('errors')
  if ('retry_after' in body || 'retryAfter' in body) row.carries.add('retryAfter')
  return true
}

/** The names that a body shows as its error, for a list of what belongs to no row. */
export function shownName(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { error } = value as { readonly error?: unknown }
  const body = (typeof error === 'object' && error !== null ? error : value) as { readonly [field: string]: unknown }
  return nameFields.map((field) => body[field]).find((each) => typeof each === 'string') as string | undefined
}
