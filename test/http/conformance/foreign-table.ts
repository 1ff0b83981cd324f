import { boomify } from '@hapi/boom'
import createHttpError from 'http-errors'
import { isApiError, toApiError } from '../../../src'
import { fromBoom, fromHttpErrors, fromRedis, postgresMapper } from '../../../src/server/mappers'

const postgres = (code: string) => Object.assign(new Error(), { code, severity: 'ERROR' })
const named = (name: string) => Object.assign(new Error(), { name })

const thrown: readonly (readonly [what: string, example: Error])[] = [
  ['PostgreSQL 23505 unique_violation', postgres('23505')],
  ['PostgreSQL 23P01 exclusion_violation', postgres('23P01')],
  ['PostgreSQL 40001 serialization_failure', postgres('40001')],
  ['PostgreSQL 40P01 deadlock_detected', postgres('40P01')],
  ['PostgreSQL 55P03 lock_not_available', postgres('55P03')],
  ['PostgreSQL, any other SQLSTATE', postgres('57014')],
  ['Redis, a lost connection or no answer in time', named('MaxRetriesPerRequestError')],
  ['Redis, a command that the server refuses', named('ReplyError')],
  ['`http-errors` and boom, a 4xx', createHttpError(404)],
  ['`http-errors` and boom, a 5xx except 500', boomify(new Error(), { statusCode: 502 })],
  ['`http-errors` and boom, 500', createHttpError(500)],
  ['A refused connection that no driver marks as its own', Object.assign(new Error(), { code: 'ECONNREFUSED' })],
]

const mappers = [fromHttpErrors, fromBoom, postgresMapper(), fromRedis]

/** The row that the mappers return for each error. Calls the mappers, so the table cannot go stale. */
export function foreignTable(): readonly string[] {
  return [
    '| thrown error | answer |',
    '| --- | --- |',
    ...thrown.map(([what, example]) => `| ${what} | ${answeredWith(example)} |`),
    '',
    "You can map a constraint to its own row: `postgresMapper({ one_booking_per_slot: 'SLOT_UNAVAILABLE' })`.",
  ]
}

function answeredWith(example: Error): string {
  const error = toApiError(example, mappers)
  if (isApiError(error)) return `\`${error.error}\` (${error.code}), ${error.status}`
  return error.status < 500 ? 'its own status and message' : 'its own status, the message masked'
}
