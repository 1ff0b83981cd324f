import { boomify } from '@hapi/boom'
import createHttpError from 'http-errors'
import { clinic, isApiError } from '../../../src'
import { errorConverter } from '../../../src/core/to-api-error'
import { answerSettings } from '../../../src/server/internal/answer-settings'

const failed = (fields: object) => Object.assign(new Error('No such doctor'), fields)
const named = (name: string) => Object.assign(new Error(), { name })

const thrown: readonly (readonly [what: string, example: Error])[] = [
  ['Redis, a lost connection or no answer in time', named('MaxRetriesPerRequestError')],
  ['Redis, a command that the server refuses', named('ReplyError')],
  ['`http-errors` and boom, a 4xx', createHttpError(404, 'No such doctor')],
  ['`http-errors` and boom, a 5xx except 500', boomify(new Error('No connection'), { statusCode: 502 })],
  ['`http-errors` and boom, 500', createHttpError(500)],
  [
    '`express-openapi-validator`, a 400 that lists problems of the request',
    failed({ status: 400, path: '/book', errors: [{ path: '/body/email', message: 'must be string' }] }),
  ],
  ['Any other error with a `status` or `statusCode` from 400 to 599, except 500', failed({ statusCode: 404 })],
  ['The same with `expose: true`, also a 5xx', failed({ statusCode: 503, expose: true })],
  ['The same with 401, 403 or 407, without a boolean `expose`', failed({ status: 401 })],
  [
    'The same, a 401 of express-jwt, express-oauth2-jwt-bearer, passport or `express-openapi-validator`',
    failed({ name: 'UnauthorizedError', status: 401, inner: new Error() }),
  ],
  ['The same, made by an HTTP client or an SDK of the answer of its server', failed({ status: 404, response: {} })],
  ['A refused connection that no driver marks as its own', failed({ code: 'ECONNREFUSED' })],
]

const { ownMappers } = answerSettings({})
const toApiError = errorConverter(clinic)

/** The row that the mappers return for each error. Calls the mappers, so the table cannot go stale. */
export function foreignTable(): readonly string[] {
  return [
    '| thrown error | answer |',
    '| --- | --- |',
    ...thrown.map(([what, example]) => `| ${what} | ${answeredWith(example)} |`),
    '',
    'The message of a system error, such as `ENOENT`, is never sent. Of the headers that an error has, `Allow`, `Content-Range`,',
    '`Retry-After` and `WWW-Authenticate` are sent; with a 5xx, the last two. Headers of a client or an SDK are not.',
  ]
}

function answeredWith(example: Error): string {
  const error = toApiError(example, ownMappers)
  if (isApiError(error)) return `\`${error.error}\` (${error.code}), ${error.status}`
  if (error.toJSON().message === example.message) return 'its own status and message'
  return error.status < 500 ? 'its own status, the reason phrase as its message' : 'its own status, the message masked'
}
