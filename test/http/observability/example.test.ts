import { getRequestListener } from '@hono/node-server'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createApp } from '../../../examples/observability/src/app'
import { createLogger } from '../../../examples/observability/src/logger'
import { startTracing } from '../../../examples/observability/src/tracing'
import { listen, type RunningServer } from '../../support/listen'

/** The numbers of pino's levels and of OpenTelemetry's span statuses. */
const levels = { info: 30, warn: 40, error: 50 }
const statuses = { unset: 0, error: 2 }

const planted = ['hunter2', 'correct-horse', 'Influenza', 'MRN-20241', '4111 1111 1111 1111', 'eyJhbGciOiJIUzI1NiJ9']

type Spans = Parameters<Parameters<typeof startTracing>[0]['export']>[0]

let server: RunningServer
let written = ''
const spans: Spans = []
const tracing = startTracing({
  export(finished, done) {
    spans.push(...finished)
    done({ code: 0 })
  },
  shutdown: async () => {},
})

beforeAll(async () => {
  const logger = createLogger({
    write(text) {
      written += text
    },
  })
  const app = createApp(logger, 'http://clinic:hunter2@127.0.0.1:1')
  app.get('/logged-by-hand', (context) => {
    const err = new Error('redis://default:hunter2@cache:6379 is gone', { cause: { password: 'correct-horse' } })
    logger.error({ err }, 'No cache')
    return context.text('')
  })
  server = await listen(getRequestListener(app.fetch))
})

afterAll(async () => {
  await server.close()
  await tracing.shutdown()
})

beforeEach(() => {
  written = ''
  spans.length = 0
})

/** Sends a request with secrets in it, and gives what was logged and traced. */
async function observe(method: string, path: string, body?: string) {
  const headers = { Authorization: 'Bearer hunter2', Cookie: 'session=correct-horse', 'X-Request-Id': 'request-1' }
  const response = await fetch(server.url + path, { method, headers, ...(body === undefined ? {} : { body }) })
  await response.text()
  const lines = written.trim().split('\n').filter(Boolean)
  return { status: response.status, lines: lines.map((line) => JSON.parse(line)), spans }
}

const booking = JSON.stringify({
  slot: '2024-12-25T10:00:00Z',
  patient: { record: 'MRN-20241', diagnosis: 'Influenza', password: 'correct-horse' },
  note: 'Paid with 4111 1111 1111 1111, see eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMCJ9.c2ln',
})

test('a success logs nothing, and its span has no error', async () => {
  const seen = await observe('POST', '/appointments', booking)
  expect(seen).toMatchObject({ status: 201, lines: [] })
  expect(seen.spans).toMatchObject([{ name: 'POST /appointments', status: { code: statuses.unset } }])
  expect(seen.spans[0]?.attributes).toEqual({ 'http.response.status_code': 201 })
})

test('a refusal is logged as information, and leaves the status of its span unset', async () => {
  const seen = await observe('POST', '/appointments', booking)
  expect(seen.status).toBe(409)
  expect(seen.spans).toMatchObject([{ name: 'POST /appointments', status: { code: statuses.unset } }])
  expect(seen.spans[0]?.attributes).toEqual({
    'error.type': 'SLOT_UNAVAILABLE',
    'http.response.status_code': 409,
    'error_codebook.code': 3003,
    'error_codebook.category': 'appointment',
    'error_codebook.recovery': 'correctable',
    'error_codebook.fingerprint': 'SLOT_UNAVAILABLE',
  })
  expect(seen.lines).toEqual([
    {
      level: levels.info,
      time: expect.any(Number),
      pid: expect.any(Number),
      hostname: expect.any(String),
      trace_id: seen.spans[0]?.spanContext().traceId,
      span_id: seen.spans[0]?.spanContext().spanId,
      msg: 'POST /appointments: SLOT_UNAVAILABLE',
      request: { id: 'request-1', method: 'POST', path: '/appointments' },
      error: {
        name: 'SLOT_UNAVAILABLE',
        message: 'Time slot already booked for this doctor',
        fingerprint: 'SLOT_UNAVAILABLE',
        code: 3003,
        status: 409,
        category: 'appointment',
        recovery: 'correctable',
        internal: {
          slot: '2024-12-25T10:00:00Z',
          patient: { record: '[redacted]', diagnosis: '[redacted]', password: '[redacted]' },
          note: 'Paid with [redacted], see [redacted]',
        },
      },
    },
  ])
})

test('an upstream that is down is logged as an error with its causes, and fails the span', async () => {
  const seen = await observe('GET', '/policies/7')
  expect(seen.status).toBe(503)
  expect(seen.spans).toMatchObject([{ name: 'GET /policies/:id', status: { code: statuses.error }, events: [] }])
  expect(seen.spans[0]?.attributes).toMatchObject({
    'error.type': 'SERVICE_UNAVAILABLE',
    'http.response.status_code': 503,
    'error_codebook.fingerprint': 'SERVICE_UNAVAILABLE/TypeError',
  })
  expect(seen.lines).toMatchObject([
    {
      level: levels.error,
      msg: 'GET /policies/7: SERVICE_UNAVAILABLE',
      error: {
        stack: expect.stringMatching(/^ServiceUnavailableError: .*\n\s+at /),
        internal: { request: { url: 'http://[redacted]@127.0.0.1:1/policies/7', authorization: '[redacted]' } },
        cause: {
          name: 'TypeError',
          // fetch quotes the whole address here.
          message: expect.stringContaining('http://[redacted]@127.0.0.1:1/policies/7'),
          stack: expect.stringMatching(/^TypeError: .*\n\s+at /),
        },
      },
    },
  ])
})

test('a bug is logged as an error that tells its class', async () => {
  const seen = await observe('GET', '/doctors/6/name')
  expect(seen.status).toBe(500)
  expect(seen.lines).toMatchObject([
    { level: levels.error, error: { name: 'INTERNAL_ERROR', fingerprint: 'INTERNAL_ERROR/TypeError' } },
  ])
  expect(seen.spans).toMatchObject([
    { status: { code: statuses.error }, attributes: { 'error.type': 'INTERNAL_ERROR' } },
  ])
})

test.each([
  ['an unknown route', 'GET', '/nowhere', undefined, 404, 'NOT_FOUND'],
  ['malformed JSON', 'POST', '/appointments', '{"password":"hunter2"', 400, 'BAD_REQUEST'],
])('%s is a warning, and leaves the status of its span unset', async (_, method, path, body, status, name) => {
  const seen = await observe(method, path, body)
  expect(seen.status).toBe(status)
  expect(seen.lines).toMatchObject([{ level: levels.warn, error: { name } }])
  expect(seen.spans).toMatchObject([{ status: { code: statuses.unset }, attributes: { 'error.type': name } }])
})

test('an error that is logged by hand is redacted too', async () => {
  const { lines } = await observe('GET', '/logged-by-hand')
  expect(lines).toMatchObject([
    {
      level: levels.error,
      msg: 'No cache',
      err: { message: 'redis://[redacted]@cache:6379 is gone', cause: { password: '[redacted]' } },
    },
  ])
})

test('no planted secret is in any line or span', async () => {
  await observe('POST', '/appointments', booking)
  await observe('GET', '/policies/7?token=hunter2')
  await observe('GET', '/logged-by-hand')
  await observe('POST', '/appointments', '{"password":"hunter2"')
  const traced = JSON.stringify(
    spans.map(({ name, attributes, events, status }) => ({ name, attributes, events, status })),
  )
  expect(spans).toHaveLength(4)
  for (const secret of planted) expect(written + traced).not.toContain(secret)
})
