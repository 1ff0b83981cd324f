import { createTRPCClient, httpBatchLink, httpLink, TRPCClientError } from '@trpc/client'
import { TRPCError } from '@trpc/server'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { clinic, HttpError } from '../../../src'
import { createTRPCErrorParser, fromTRPCClientError } from '../../../src/client/trpc'
import { listen } from '../../support/listen'
import { secret, secretOptions, withSecretStack } from '../../support/secrets'
import { thrownValues } from '../../support/thrown-values'
import { exchange } from './exchange'
import { subjects } from './subjects'
import { fallbackOf, invalidOf, versionOf } from './subjects/subject'
import { failureOf, startTrpc, type TrpcOptions, type TrpcRouter } from './trpc-server'

describe.each(subjects)('tRPC, $name', (subject) => {
  const { codebook, conflict, errorBody, make, rows } = subject
  const [versionHeader, apiVersion] = versionOf(subject)
  const fallback = () => fallbackOf(subject)
  const start = (thrown?: () => unknown, options: TrpcOptions = {}) =>
    startTrpc(thrown, { ...subject.options, ...options })
  const parsed = subject.options.codebook ? createTRPCErrorParser(codebook) : fromTRPCClientError

  test('every row is in shape.data.error, with its own status, and is a row again at the client', async () => {
    let thrown: unknown
    const { port, client } = await start(() => thrown)
    for (const { name, status } of rows) {
      const error = make(name)
      thrown = error
      const received = await exchange(port, { path: '/fail' })
      expect(received.status).toBe(status)
      const { error: shape } = JSON.parse(received.body)
      expect(JSON.stringify(shape.data.error)).toBe(JSON.stringify(errorBody(error)))
      expect([shape.message, shape.data.httpStatus]).toEqual([errorBody(error).message, status])
      const read = parsed(await failureOf(client().fail.query()))
      expect(read).toBeInstanceOf(error.constructor)
      expect(read.code).toBe(error.code)
    }
  })

  test('every response has the version and the request id, which a failure is logged with', async () => {
    const logged: string[] = []
    const onError = (_: unknown, { requestId }: { requestId: string }) => void logged.push(requestId)
    const { port } = await start(() => conflict(), { onError })
    const headers = { 'X-Request-Id': 'caller:7' }
    for (const path of ['/ok', '/fail', '/nowhere']) {
      const received = await exchange(port, { path, headers })
      expect(received.headers).toMatchObject({ [versionHeader.toLowerCase()]: apiVersion, 'x-request-id': 'caller:7' })
      expect(received.headers['cache-control']).toBe(path === '/ok' ? undefined : 'no-store')
    }
    expect(logged).toEqual(['caller:7', 'caller:7'])
    const made = await exchange(port, { path: '/fail' })
    expect(logged[2]).toBe(made.headers['x-request-id'])
    expect(made.headers['retry-after']).toBeUndefined()
  })

  test('a failure that says when to come back has it in Retry-After', async () => {
    const { port } = await start(() => make(subject.rateLimits.refusal, { retryAfter: 30 }))
    expect((await exchange(port, { path: '/fail' })).headers['retry-after']).toBe('30')
    const batch = await exchange(port, { path: '/ok,fail?batch=1' })
    expect(batch.headers['retry-after']).toBe('30')
  })

  test('each call of a batch has its own', async () => {
    const { client } = await start(() => conflict())
    const batched = client(httpBatchLink as typeof httpLink)
    const [failed, ok] = await Promise.all([failureOf(batched.fail.query()), batched.ok.query()])
    expect(parsed(failed)).toBeInstanceOf(conflict().constructor)
    expect(ok).toBe('ok')
  })

  test("a schema's failure is the validation row with the field map", async () => {
    const { client } = await start()
    const call = client().book.mutate({ email: 5, items: [{ name: 'x' }, {}] } as never)
    const error = parsed(await failureOf(call))
    expect(error).toBeInstanceOf(invalidOf(subject, {}).constructor)
    expect(error.errors).toEqual({
      email: ['Invalid input: expected string, received number'],
      'items.1.name': ['Invalid input: expected string, received undefined'],
    })
  })

  test('an answer shows the first field errors and counts the others', async () => {
    const errors = Object.fromEntries(Array.from({ length: 250_000 }, (_, index) => [`f${index}`, ['wrong']]))
    const shown = async (options: TrpcOptions) => {
      const { client } = await start(() => invalidOf(subject, errors), options)
      return parsed(await failureOf(client().fail.query())).errors ?? {}
    }
    const { _: count, ...fields } = await shown({})
    expect([Object.keys(fields).length, count]).toEqual([100, ['and 249900 more']])
    expect(await shown({ fieldLimit: { fields: 1 } })).toEqual({ f0: ['wrong'], _: ['and 249999 more'] })
  })

  test.each([
    ['an unknown procedure', { path: '/nowhere' }, 404],
    ['the wrong method', { method: 'POST', path: '/ok', headers: { 'Content-Type': 'application/json' } }, 405],
    [
      'malformed JSON',
      { method: 'POST', path: '/book', body: '{hunter2', headers: { 'Content-Type': 'application/json' } },
      400,
    ],
    [
      'an unsupported type',
      { method: 'POST', path: '/book', body: 'a', headers: { 'Content-Type': 'text/hunter2' } },
      415,
    ],
    [
      'a body too large',
      { method: 'POST', path: '/book', body: `"${'x'.repeat(300)}"`, headers: { 'Content-Type': 'application/json' } },
      413,
    ],
  ])('%s has the house body and quotes nothing', async (_, sent, status) => {
    const { port } = await start()
    const received = await exchange(port, sent)
    expect(received.status).toBe(status)
    expect(received.raw).not.toContain('hunter2')
    expect(JSON.parse(received.body).error.data.error).toEqual(errorBody(new HttpError(status)))
  })

  test('a TRPCError has the status of its code, and its own message below 500', async () => {
    let thrown: unknown = new TRPCError({ code: 'NOT_FOUND', message: 'There is no such doctor' })
    const { client } = await start(() => thrown)
    const shown = parsed(await failureOf(client().fail.query()))
    expect(shown).toMatchObject({ status: 404, message: 'There is no such doctor' })
    thrown = new TRPCError({ code: 'BAD_GATEWAY', message: secret })
    const { status, message } = parsed(await failureOf(client().fail.query()))
    expect({ status, message }).toEqual({ status: 502, message: new HttpError(502).message })
  })

  test.each([
    'Invalid coupon code',
    'Missing signature on consent form',
    'No doctor on duty',
    'Unsupported insurance',
    'Your JSON export is not ready',
  ])('that is so although tRPC begins its own like it: %s', async (message) => {
    const { client } = await start(() => new TRPCError({ code: 'BAD_REQUEST', message }))
    expect(parsed(await failureOf(client().fail.query())).message).toBe(message)
  })

  test('whatever is thrown is a masked 500', async () => {
    let thrown: unknown
    const { port } = await start(() => thrown)
    for (const [label, make] of thrownValues.filter(([name]) => !/traps throw|revoked/.test(name))) {
      thrown = make()
      const { status, body } = await exchange(port, { path: '/fail' })
      expect(status, label).toBe(500)
      expect(JSON.parse(body).error.data.error, label).toEqual(errorBody(fallback()))
    }
  })

  test('no secret of a 5xx leaves, not even in development', async () => {
    let thrown: unknown
    const onError = vi.fn()
    const { port } = await start(() => thrown, { onError })
    const failures = [
      ...rows.filter(({ status }) => status >= 500).map(({ name }) => make(name, secretOptions())),
      new Error(secret),
      new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: secret }),
      new TRPCError({ code: 'BAD_GATEWAY', message: secret, cause: new Error(secret) }),
    ]
    for (const failed of failures) {
      thrown = withSecretStack(failed)
      expect((await exchange(port, { path: '/fail' })).raw).not.toContain(secret)
    }
    expect((await exchange(port, { path: '/wrong' })).raw).not.toContain(secret)
    expect(onError.mock.calls[0]?.[1]).toMatchObject({ thrown: failures[0], method: 'query', path: 'fail' })
  })
})

describe('fromTRPCClientError', () => {
  test("a newer server's row is told by the version of its answer", async () => {
    const moved = () => new HttpError(409, { error: 'SLOT_MOVED', message: 'Slot moved' })
    const reasonFrom = async (options: object) => {
      const { client } = await startTrpc(moved, options)
      return fromTRPCClientError(await failureOf(client().fail.query())) as HttpError
    }
    const codebook = { ...clinic, version: '99.0.0' }
    expect(await reasonFrom({ codebook })).toMatchObject({ message: 'Slot moved', reason: 'newer-server' })
    expect(await reasonFrom({})).toMatchObject({ message: 'Slot moved', reason: 'unlisted' })
  })

  test('a call that met no server is an HttpError without a status', async () => {
    const { url, close } = await listen(() => undefined)
    await close()
    const client = createTRPCClient<TrpcRouter>({ links: [httpLink({ url })] })
    const thrown = await failureOf(client.ok.query())
    expect(thrown).toBeInstanceOf(TRPCClientError)
    const error = fromTRPCClientError(thrown)
    expect(error).toBeInstanceOf(HttpError)
    expect([error.status, error.cause]).toEqual([0, thrown])
  })

  /** A server that is none of tRPC's, or has no formatter. */
  const answered = async (status: number, body: string, headers = {}) => {
    const server = await listen((_, response) => response.writeHead(status, headers).end(body))
    onTestFinished(() => server.close())
    const client = createTRPCClient<TrpcRouter>({ links: [httpLink({ url: server.url })] })
    return fromTRPCClientError(await failureOf(client.ok.query()))
  }

  test('the JSON of a gateway has its status, its message and its headers', async () => {
    const error = await answered(503, '{"message":"Upstream is down"}', { 'Retry-After': '30' })
    expect(error).toMatchObject({ status: 503, message: 'Upstream is down', retryAfter: 30, reason: 'unlisted' })
  })

  test("tRPC's own shape, from a server without the formatter, has its status and message", async () => {
    const error = { code: -32004, message: 'There is no such doctor', data: { code: 'NOT_FOUND', httpStatus: 404 } }
    const parsed = await answered(404, JSON.stringify({ error }))
    expect(parsed).toMatchObject({ status: 404, message: 'There is no such doctor', reason: 'unlisted' })
  })

  test('a call that its caller aborts is terminal', async () => {
    const server = await listen(() => undefined)
    onTestFinished(() => server.close())
    const client = createTRPCClient<TrpcRouter>({ links: [httpLink({ url: server.url })] })
    const abort = new AbortController()
    setTimeout(() => abort.abort(), 20)
    const error = fromTRPCClientError(await failureOf(client.ok.query(undefined, { signal: abort.signal })))
    expect(error).toMatchObject({ status: 0, message: 'Request aborted', recovery: 'terminal' })
  })

  test.each([undefined, null, 'x', new Error('x'), {}])('%s is an HttpError', (thrown) => {
    expect(fromTRPCClientError(thrown)).toBeInstanceOf(HttpError)
  })
})
