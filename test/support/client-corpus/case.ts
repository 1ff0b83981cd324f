import { recordOf } from './record'

/** What a server sends, and the error that every client makes of it. */
export interface Case {
  readonly name: string
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
  readonly error: ErrorRecord
}

/** What two clients must agree on. */
export type ErrorRecord = ReturnType<typeof recordOf>

const json = 'application/json'

/** An answer whose body is JSON of this type. */
export function answer(status: number, body: unknown, type = json, headers: Case['headers'] = {}) {
  return { status, headers: { 'Content-Type': type, ...headers }, body: JSON.stringify(body) }
}

/** A failure that no row names, of which only this is known. */
export function unnamed(status: number, fields: Partial<ErrorRecord>): ErrorRecord {
  const recovery = [429, 502, 503, 504].includes(status)
    ? 'transient'
    : [400, 401, 409, 422].includes(status)
      ? 'correctable'
      : 'terminal'
  return { ...recordOf({}), status, message: `HTTP ${status}`, reason: 'unlisted', recovery, ...fields }
}

/** A row's error. */
export function named(fields: Partial<ErrorRecord>): ErrorRecord {
  return { ...recordOf({}), ...fields }
}
