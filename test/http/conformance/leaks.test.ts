import Boom from '@hapi/boom'
import createHttpError from 'http-errors'
import { describe, expect, test } from 'vitest'
import { HttpError } from '../../../src'
import { secret, secretOptions, withSecretStack } from '../../support/secrets'
import { faults } from './cases'
import { exchange } from './exchange'
import { runs } from './runs'
import { throwing } from './serve'
import type { Subject } from './subjects/subject'

/** Those that a failure of the server does not pass on. */
const headers = { 'X-Query': secret, Allow: secret, 'Content-Range': secret }

/** Whatever is answered with a 5xx, with the secret in every field it has. */
const failuresOf = ({ rows, make }: Subject): readonly unknown[] =>
  [
    ...rows.filter(({ status }) => status >= 500).map(({ name }) => make(name, secretOptions())),
    ...[500, 502, 503, 504].map((status) => new HttpError(status, secretOptions())),
    ...[500, 502, 503].map((status) => Object.assign(createHttpError(status, secret, { headers }), secretOptions())),
    withBoomHeaders(Boom.badGateway(secret, { query: secret })),
    withBoomHeaders(Boom.internal(secret, { query: secret })),
    new Error(secret, { cause: new Error(secret) }),
    new AggregateError([new Error(secret)], secret),
    Object.assign(new Error(secret), { status: 404, headers, response: { data: secret } }),
    Object.assign(new Error(secret), { code: '42P01', severity: 'ERROR', detail: secret, table: secret }),
    Object.assign(new Error(secret), { name: 'ReplyError', command: { args: [secret] } }),
    { message: secret, error: secret, status: 500 },
    secret,
  ].map((failure) => (failure instanceof Error ? withSecretStack(failure) : failure))

function withBoomHeaders(error: Boom.Boom): Boom.Boom {
  Object.assign(error.output.headers, headers)
  return error
}

describe.each(runs)('$name', ({ subject, start }) => {
  test.each(['house', 'problem'] as const)(`${faults.leak}: %s`, async (format) => {
    let thrown: unknown
    const server = await start({ options: { format }, handle: throwing(() => thrown) })
    try {
      for (const failure of failuresOf(subject)) {
        thrown = failure
        for (const method of ['GET', 'HEAD']) {
          const { status, raw } = await exchange(server.port, { method, path: '/handled' })
          expect(status).toBeGreaterThanOrEqual(500)
          expect(raw).not.toContain(secret)
        }
      }
      // What is shown on purpose is found: the search would see a leak.
      thrown = subject.make(subject.codebook.fallback, { message: secret, expose: true })
      expect((await exchange(server.port, { path: '/handled' })).raw).toContain(secret)
    } finally {
      await server.close()
    }
  })
})
