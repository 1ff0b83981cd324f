import createHttpError from 'http-errors'
import { HttpError } from '../../../../src'
import { fallbackOf, type Subject } from '../subjects/subject'
import type { Ask, Case } from './case'

const ask = (thrown: unknown, error: Ask['expected']['error'], headers = {}): Ask => ({
  thrown: () => thrown,
  expected: { error, headers },
})

const failed = (fields: object, message = 'db-7.internal is down') => Object.assign(new Error(message), fields)

/** As Node makes it. */
const missingFile = () =>
  failed(
    { errno: -2, code: 'ENOENT', syscall: 'stat', path: '/srv/secret' },
    "ENOENT: no such file or directory, stat '/srv/secret'",
  )

/** As `express-openapi-validator` makes it. */
const openApi = (status: number, errors: readonly object[], headers?: object) =>
  failed({ name: 'Bad Request', status, path: '/book', headers, errors }, 'request/body/email must be string')

/** The maps in which an error may have its headers. */
const mapsOf = (headers: Readonly<Record<string, string>>): readonly unknown[] => [
  headers,
  Object.entries(headers),
  new Map(Object.entries(headers)),
]

/** Errors of plugins, middleware and handlers that are of no known class, and have a status. */
export const statusCases = (subject: Subject): readonly Case[] => [
  {
    name: 'Any other error with a status: its status and reason phrase',
    bothForms: true,
    asks: () => [
      ask(failed({ status: 404 }), new HttpError(404)),
      ask(failed({ statusCode: 400 }), new HttpError(400)),
      ask(failed({ status: 'fail', statusCode: 409 }), new HttpError(409)),
      ask(failed({ statusCode: 429, headers: { 'Retry-After': 7 } }), new HttpError(429), { 'retry-after': '7' }),
      ask(failed({ status: 451, expose: false }), new HttpError(451)),
      ask(failed({ statusCode: 503, headers: { 'Retry-After': '7', Server: 'db-7' } }), new HttpError(503), {
        'retry-after': '7',
      }),
      ask(failed({ status: 500 }), fallbackOf(subject)),
      ask(failed({ status: 399 }), fallbackOf(subject)),
      ask(failed({ status: 600 }), fallbackOf(subject)),
      ask(failed({ status: '404' }), fallbackOf(subject)),
      ask({ status: 404, message: 'No such doctor' }, fallbackOf(subject)),
    ],
  },
  {
    name: 'Any other error with `expose: true`: its message too',
    bothForms: true,
    asks: () => {
      const message = 'Closed until noon'
      const shown = { expose: true, message }
      return [
        ask(failed({ statusCode: 404, expose: true }, message), new HttpError(404, { message })),
        ask(failed({ statusCode: 503, expose: true }, message), new HttpError(503, shown)),
        ask(createHttpError(503, message, { expose: true }), new HttpError(503, shown)),
        ask(failed({ status: 500, expose: true }, message), subject.make(subject.codebook.fallback, shown)),
      ]
    },
  },
  {
    name: 'A 401, 403 or 407 without `expose` or the mark of a known middleware: the fallback row',
    bothForms: true,
    asks: () => [
      ...[401, 403, 407].flatMap((status) => [
        ask(failed({ status }), fallbackOf(subject)),
        ask(failed({ statusCode: status, headers: { 'WWW-Authenticate': 'Bearer' } }), fallbackOf(subject)),
        ask(failed({ statusCode: status, expose: false }), new HttpError(status)),
      ]),
      ask(failed({ name: 'UnauthorizedError', status: 401, inner: new Error() }), new HttpError(401)),
      ask(failed({ name: 'AuthenticationError', status: 401 }, 'Unauthorized'), new HttpError(401)),
      ask(openApi(403, [{ path: '/book', message: 'forbidden' }]), new HttpError(403)),
    ],
  },
  {
    name: 'The message of a system error, thrown or wrapped: never sent',
    bothForms: true,
    asks: () => [
      ask(missingFile(), fallbackOf(subject)),
      ask(createHttpError(404, missingFile()), new HttpError(404)),
      ask(createHttpError(404, missingFile().message), new HttpError(404)),
      ask(createHttpError(503, missingFile(), { expose: true }), new HttpError(503)),
      ask(failed({ statusCode: 404, expose: true, cause: missingFile() }, missingFile().message), new HttpError(404)),
      ask(failed({ status: 404, expose: true }, 'connect ECONNREFUSED 10.0.0.7:5432'), new HttpError(404)),
      ask(
        createHttpError(404, 'No such file', { cause: missingFile() }),
        new HttpError(404, { message: 'No such file' }),
      ),
    ],
  },
  {
    name: 'Headers of a thrown error that cannot be sent: dropped',
    bothForms: true,
    asks: () => {
      const broken = { 'X-Text': '€', Allow: 'GET\r\nSet-Cookie: a=b', 'WWW-Authenticate': 'Bearer realm="€"' }
      return [404, 503].flatMap((status) => [
        ...mapsOf({ ...broken, 'retry-after': '7' }).map((headers) =>
          ask(createHttpError(status, { headers }), new HttpError(status), { 'retry-after': '7' }),
        ),
        ask(failed({ status, headers: 'Retry-After: 7' }), new HttpError(status)),
        ask(failed({ status, headers: new Headers({ 'Retry-After': '7' }) }), new HttpError(status), {
          'retry-after': '7',
        }),
      ])
    },
  },
  {
    name: '`express-openapi-validator`',
    bothForms: true,
    asks: () => [
      ask(
        openApi(400, [
          { path: '/body/items/1/name', message: "must have required property 'name'", errorCode: 'required' },
          { path: '/query/page', message: 'must be integer' },
        ]),
        new HttpError(400, {
          errors: { 'items.1.name': ["must have required property 'name'"], page: ['must be integer'] },
        }),
      ),
      ask(openApi(400, [{ path: '/book', message: 'a boundary is missing' }]), new HttpError(400)),
      ask(openApi(405, [{ path: '/book', message: 'PUT is refused' }], { Allow: 'GET' }), new HttpError(405), {
        allow: 'GET',
      }),
    ],
  },
]
