import type { ApiError, ErrorFormat, HttpError } from '../../../src'
import type { Received } from './exchange'
import type { Subject } from './subjects/subject'

/** The moment of the reference's examples. */
export const now = new Date('2024-12-20T10:30:00Z')

/** The id that every request of the suite brings. */
export const requestId = 'req-42'

/** What belongs to the connection, not to the answer. */
const ignored = ['date', 'connection', 'keep-alive', 'transfer-encoding']

/** How an error is to be answered. */
export interface Expected {
  readonly error: ApiError | HttpError
  readonly format?: ErrorFormat | undefined
  readonly timestamp?: Date
  /** Headers besides those that every error has. Names in lower case. */
  readonly headers?: Readonly<Record<string, string>>
}

/** The answer that every framework is to give, without what belongs to the connection. */
export function expectedAnswer(
  { sentBody, errorHeaders, problemDetails, versionHeaders }: Subject,
  expected: Expected,
  method = 'GET',
) {
  const { error, format = 'house', timestamp, headers = {} } = expected
  const body = JSON.stringify(format === 'house' ? sentBody(error, { timestamp, requestId }) : problemDetails(error))
  const own = { ...errorHeaders(error, format), ...versionHeaders(), 'X-Request-Id': requestId }
  const all = { ...own, 'Content-Length': String(Buffer.byteLength(body)), ...headers }
  return {
    status: error.status,
    headers: Object.fromEntries(Object.entries(all).map(([name, value]) => [name.toLowerCase(), value])),
    body: method === 'HEAD' ? '' : body,
  }
}

/** The answer that came, without what belongs to the connection. */
export function comparable({ status, headers, body }: Received) {
  const kept = Object.entries(headers).filter(([name]) => !ignored.includes(name))
  return { status, headers: Object.fromEntries(kept), body }
}
