import { createORPCClient, ORPCError } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { createRouterClient } from '@orpc/server'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { HttpError } from '../../../src'
import { createORPCErrorParser, fromORPCError } from '../../../src/client/orpc'
import { versionHeader } from '../../../src/contract'
import { orpcErrorInterceptor } from '../../../src/server/orpc'
import { exchange } from '../../http/conformance/exchange'
import { subjects } from '../../http/conformance/subjects'
import { fallbackOf, invalidOf, versionOf } from '../../http/conformance/subjects/subject'
import { listen } from '../../support/listen'
import { secret, secretOptions, withSecretStack } from '../../support/secrets'
import { thrownValues } from '../../support/thrown-values'
import { failureOf, type OrpcClient, type OrpcOptions, post, routerOf, startOrpc } from './orpc-server'

describe.each(subjects)('oRPC, $name', (subject) => {
  const { codebook, conflict, errorBody, make, rows } = subject
  const [versionHeader, apiVersion] = versionOf(subject)
  const parsed = subject.options.codebook ? createORPCErrorParser(codebook) : fromORPCError
  const fallback = () => fallbackOf(subject)
  const start = (thrown?: () => unknown, options: OrpcOptions = {}) =>
    startOrpc(thrown, { ...subject.options, ...options })

  test('every row has its name as code, its own status, and is a row again at the client', async () => {
    let thrown: unknown
    const { port, client } = await start(() => thrown)
    for (const { name, status, carries } of rows) {
      const error = make(name, {
        ...(carries.includes('errors') ? { errors: { 'items.0.name': ['Größe: “2 €”'] } } : {}),
        ...(carries.includes('retryAfter') ? { retryAfter: 59.2 } : {}),
      })
      thrown = error
      const received = await exchange(port, post('/fail', '{}'))
      expect(received.status).toBe(status)
      const { json } = JSON.parse(received.body)
      expect(JSON.stringify(json.data)).toBe(JSON.stringify(errorBody(error)))
      expect(json).toMatchObject({ code: name, status, message: errorBody(error).message, defined: false })
      const read = parsed(await failureOf(client.fail()))
      expect(read).toBeInstanceOf(error.constructor)
      expect([read.code, read.errors]).toEqual([error.code, error.errors])
    }
  })

  test("a schema's failure is the validation row with the field map", async () => {
    const { client } = await start()
    const error = parsed(await failureOf(client.book({ email: 5, items: [{ name: 'x' }, {}] } as never)))
    expect(error).toBeInstanceOf(invalidOf(subject, {}).constructor)
    expect(error.errors).toEqual({
      email: ['Invalid input: expected string, received number'],
      'items.1.name': ['Invalid input: expected string, received undefined'],
    })
  })

  test('an answer shows the first field errors and counts the others', async () => {
    const errors = Object.fromEntries(Array.from({ length: 250_000 }, (_, index) => [`f${index}`, ['wrong']]))
    const shown = async (options: OrpcOptions) => {
      const { client } = await start(() => invalidOf(subject, errors), options)
      return parsed(await failureOf(client.fail())).errors ?? {}
    }
    const { _: count, ...fields } = await shown({})
    expect([Object.keys(fields).length, count]).toEqual([100, ['and 249900 more']])
    expect(await shown({ fieldLimit: { fields: 1 } })).toEqual({ f0: ['wrong'], _: ['and 249999 more'] })
  })

  test('an error that a procedure declares keeps its data, and tells its own reader', async () => {
    const { client } = await start(() => undefined)
    const thrown = await failureOf(client.declared())
    expect(thrown).toMatchObject({ code: 'TAKEN', status: 409, defined: true, data: { by: 'another patient' } })
    expect(parsed(thrown)).toMatchObject({ status: 409, error: 'TAKEN' })
  })

  test('a row that a procedure declares is defined for oRPC', async () => {
    const { client } = await start(() => conflict())
    const thrown = await failureOf(client.declared())
    expect(thrown).toMatchObject({ code: conflict().error, defined: true })
    expect(parsed(thrown)).toBeInstanceOf(conflict().constructor)
  })

  test('an ORPCError keeps its message below 500, and is masked from there', async () => {
    let thrown: unknown = new ORPCError('NOT_FOUND', { message: 'There is no such doctor', data: { id: 5 } })
    const { client } = await start(() => thrown)
    const shown = await failureOf(client.fail())
    expect(shown).toMatchObject({ data: { id: 5 } })
    expect(parsed(shown)).toMatchObject({ status: 404, error: 'NOT_FOUND', message: 'There is no such doctor' })
    thrown = new ORPCError('BAD_GATEWAY', { message: secret, data: secret })
    const { status, message } = parsed(await failureOf(client.fail()))
    expect({ status, message }).toEqual({ status: 502, message: new HttpError(502).message })
  })

  test('an unknown procedure and malformed JSON stay what they are, and quote nothing', async () => {
    const { port, client } = await start()
    const malformed = await exchange(port, post('/book', '{hunter2'))
    expect(malformed.status).toBe(400)
    expect(malformed.raw).not.toContain('hunter2')
    const unknown = await failureOf((client as unknown as { nowhere(): Promise<unknown> }).nowhere())
    expect(parsed(unknown)).toMatchObject({ status: 404, reason: 'corrupt-answer' })
  })

  test.each(thrownValues)('%s is a masked 500', async (_, make) => {
    const { client } = await start(make)
    const thrown = await failureOf(client.fail())
    expect(thrown).toMatchObject({ status: 500, data: errorBody(fallback()) })
  })

  test('no secret of a 5xx leaves', async () => {
    let thrown: unknown
    const onError = vi.fn()
    const { port } = await start(() => thrown, { onError })
    const failures = [
      ...rows.filter(({ status }) => status >= 500).map(({ name }) => make(name, secretOptions())),
      new Error(secret),
      new ORPCError('INTERNAL_SERVER_ERROR', { message: secret, data: secret }),
      new ORPCError('SERVICE_UNAVAILABLE', { message: secret, cause: new Error(secret) }),
    ]
    for (const failed of failures) {
      thrown = withSecretStack(failed)
      expect((await exchange(port, post('/fail', '{}'))).raw).not.toContain(secret)
    }
    expect((await exchange(port, post('/wrong', '{}'))).raw).not.toContain(secret)
    expect(onError.mock.calls[0]?.[1]).toMatchObject({ thrown: failures[0], method: 'call', path: 'fail' })
    expect(onError).toHaveBeenCalledTimes(failures.length + 1)
  })

  test('every response has the version and the request id, which the procedure and the log are told', async () => {
    const onError = vi.fn()
    const { port } = await start(() => make(subject.rateLimits.refusal, { retryAfter: 59.2 }), { onError })
    const headers = { 'Content-Type': 'application/json', 'X-Request-Id': 'req-42' }
    const ok = await exchange(port, { ...post('/id', '{}'), headers })
    expect(JSON.parse(ok.body).json).toBe('req-42')
    const failed = await exchange(port, { ...post('/fail', '{}'), headers })
    const every = { [versionHeader.toLowerCase()]: apiVersion, 'x-request-id': 'req-42' }
    expect(ok.headers).toMatchObject(every)
    expect(failed.headers).toMatchObject({ ...every, 'cache-control': 'no-store', 'retry-after': '60' })
    expect([ok.headers['cache-control'], ok.headers['retry-after']]).toEqual([undefined, undefined])
    expect(onError.mock.calls[0]?.[1].requestId).toBe('req-42')
    const { 'x-request-id': made } = (await exchange(port, post('/ok', '{}'))).headers
    expect(made).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)
  })

  test('a router that is called in its own process', async () => {
    const router = routerOf(() => conflict())
    const client = createRouterClient(router, {
      interceptors: [orpcErrorInterceptor({ ...subject.options, timestamp: true })],
    })
    const thrown = await failureOf(client.fail())
    expect(thrown).toMatchObject({ data: { timestamp: expect.stringMatching(/Z$/) } })
    expect(parsed(thrown)).toBeInstanceOf(conflict().constructor)
  })

  test('the stack of a failure is that of its cause: what it is made of captures none', async () => {
    const cause = new Error(secret)
    const client = createRouterClient(
      routerOf(() => cause),
      { interceptors: [orpcErrorInterceptor(subject.options)] },
    )
    const thrown = (await failureOf(client.fail())) as Error
    expect(thrown.cause).toBe(cause)
    expect([thrown.stack, cause.stack].map((stack) => /\n +at /.test(stack ?? ''))).toEqual([false, true])
    expect(new Error('After it').stack).toMatch(/\n +at /)
  })
})

describe('fromORPCError', () => {
  test('a call that met no server is an HttpError without a status', async () => {
    const { url, close } = await listen(() => undefined)
    await close()
    const client: OrpcClient = createORPCClient(new RPCLink({ url }))
    const thrown = await failureOf(client.ok())
    const error = fromORPCError(thrown)
    expect(error).toBeInstanceOf(HttpError)
    expect([error.status, error.cause]).toEqual([0, thrown])
  })

  const answered = async (status: number, body: string, headers: Record<string, string>) => {
    const server = await listen((_, response) => response.writeHead(status, headers).end(body))
    onTestFinished(() => server.close())
    const client: OrpcClient = createORPCClient(new RPCLink({ url: server.url }))
    return fromORPCError(await failureOf(client.ok()))
  }
  const json = { 'Content-Type': 'application/json' }

  test('the JSON of a gateway has its status, its message and its headers', async () => {
    const body = JSON.stringify({ json: { message: 'Upstream is down' } })
    const error = await answered(503, body, { ...json, 'Retry-After': '30' })
    expect(error).toMatchObject({ status: 503, message: 'Upstream is down', retryAfter: 30, reason: 'unlisted' })
  })

  test("a newer server's row is told by the version of its answer", async () => {
    const body = JSON.stringify({ json: { message: 'Moved', error: 'SLOT_MOVED', status: 409 } })
    const error = await answered(409, body, { ...json, [versionHeader]: '99.0.0' })
    expect(error).toMatchObject({ status: 409, message: 'Moved', reason: 'newer-server' })
  })

  test.each([
    ['HTML', '<h1>Bad Gateway</h1>', { 'Content-Type': 'text/html' }, 502, 'corrupt-answer', 'transient'],
    // Of what oRPC cannot read it says nothing, not even the status. The network did not fail.
    ['half a body', '{"json":{"code":"SLOT_UNAV', json, 0, 'no-answer', 'terminal'],
  ])('%s is unnamed', async (_, body, headers, status, reason, recovery) => {
    const error = await answered(502, body, headers)
    expect(error).toBeInstanceOf(HttpError)
    expect(error).toMatchObject({ status, reason, recovery })
  })

  test("a code that only looks like a row's is none", () => {
    const error = fromORPCError(new ORPCError('SLOT_UNAVAILABLE', { status: 409, message: 'Taken' }))
    expect(error).toBeInstanceOf(HttpError)
    expect(error).toMatchObject({ status: 409, message: 'Taken', reason: 'unlisted' })
  })

  test.each([
    undefined,
    null,
    'x',
    new Error('x'),
    {},
    new ORPCError('CONFLICT', { data: { error: 'SLOT_UNAVAILABLE' } }),
  ])('%s is an HttpError', (thrown) => {
    expect(fromORPCError(thrown)).toBeInstanceOf(HttpError)
  })
})
