import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorResponse, HttpError, RateLimitExceededError, SlotUnavailableError } from '../../../src'
import { parseErrorResponse } from '../../../src/client'
import { listen, type RunningServer } from '../../support/listen'
import { clinicRows, makeError } from '../../support/rows'

describe('from a Response', () => {
  test('every row comes back as its class', async () => {
    for (const [name, { code, status }] of clinicRows) {
      const error = await parseErrorResponse(errorResponse(makeError(name)))
      expect(error).toBeInstanceOf(makeError(name).constructor)
      expect(error).toMatchObject({ error: name, code, status, message: makeError(name).message })
    }
  })

  test('a problem comes back as its row, fields and all', async () => {
    const sent = makeError('VALIDATION_FAILED', { errors: { 'items.0.name': ['Name is required'] } })
    const error = await parseErrorResponse(errorResponse(sent, { format: 'problem' }))
    expect(error).toMatchObject({ error: 'VALIDATION_FAILED', errors: { 'items.0.name': ['Name is required'] } })
  })

  test('Retry-After is read where the body does not say', async () => {
    const response = new Response('<html>', { status: 503, headers: { 'Retry-After': '120' } })
    expect(await parseErrorResponse(response)).toMatchObject({ status: 503, retryAfter: 120, recovery: 'transient' })
  })

  test('a body that was read already is an HttpError with the status', async () => {
    const response = errorResponse(new SlotUnavailableError())
    await response.text()
    expect(await parseErrorResponse(response)).toMatchObject({ status: 409 })
    expect(await parseErrorResponse(response)).toBeInstanceOf(HttpError)
  })

  test('and says when to come back, and why it says nothing else', async () => {
    const response = errorResponse(new RateLimitExceededError({ retryAfter: 60 }))
    await response.text()
    const error = await parseErrorResponse(response)
    expect(error).toMatchObject({ status: 429, retryAfter: 60, reason: 'corrupt-answer', recovery: 'transient' })
    expect(error.cause).toBeInstanceOf(TypeError)
  })

  const trap = () => {
    throw new Error('trap')
  }
  test.each([
    undefined,
    null,
    {},
    { status: 409 },
    'response',
    new Proxy({}, { get: trap }),
    { status: 409, headers: { get: trap }, body: null },
  ])('value %# is no response, and no throw either', async (value) => {
    expect(await parseErrorResponse(value as unknown as Response)).toBeInstanceOf(HttpError)
  })
})

describe('from a real server', () => {
  let server: RunningServer
  const written = { bytes: 0, closed: Promise.resolve() }

  beforeAll(async () => {
    server = await listen((request, response) => {
      const body = JSON.stringify(new RateLimitExceededError({ retryAfter: 60 }))
      if (request.url === '/row') {
        response.writeHead(429, { 'Content-Type': 'application/json' }).end(body)
      } else if (request.url === '/slow') {
        response.writeHead(429)
        const bytes = [...Buffer.from(body)]
        const next = () => {
          const byte = bytes.shift()
          if (byte === undefined) response.end()
          else response.write(Buffer.of(byte), () => setImmediate(next))
        }
        next()
      } else if (request.url === '/cut') {
        response.writeHead(409, { 'Content-Length': '1000' })
        response.write('{"message":"x","error":"SLOT_UNAV', () => response.destroy())
      } else if (request.url === '/endless') {
        response.writeHead(502)
        written.closed = new Promise((resolve) => response.on('close', resolve))
        const chunk = 'x'.repeat(16_384)
        const next = () => {
          if (response.destroyed) return
          written.bytes += chunk.length
          response.write(chunk, () => setImmediate(next))
        }
        next()
      } else if (request.url === '/padded') {
        const padding = ' '.repeat(70_000)
        response.writeHead(409).end(`${padding}${JSON.stringify(new SlotUnavailableError())}`)
      } else if (request.url === '/large') {
        const padding = 'x'.repeat(60_000)
        response.writeHead(409).end(JSON.stringify({ ...new SlotUnavailableError().toJSON(), message: padding }))
      }
    })
  })
  afterAll(() => server.close())

  const from = async (path: string) => parseErrorResponse(await fetch(server.url + path))

  test('a row', async () => {
    expect(await from('/row')).toMatchObject({ error: 'RATE_LIMIT_EXCEEDED', code: 7007, retryAfter: 60 })
  })

  test('a row that comes byte by byte', async () => {
    expect(await from('/slow')).toMatchObject({ error: 'RATE_LIMIT_EXCEEDED', code: 7007, retryAfter: 60 })
  })

  test('a connection cut in the middle is an HttpError with the status', async () => {
    const error = await from('/cut')
    expect(error).toBeInstanceOf(HttpError)
    expect(error.status).toBe(409)
  })

  test('a body without end is read to 64 kB, and the connection is closed', async () => {
    const error = await from('/endless')
    expect(error).toBeInstanceOf(HttpError)
    expect(error.status).toBe(502)
    await written.closed
    expect(written.bytes).toBeGreaterThanOrEqual(65_536)
  })

  test('a body below 64 kB is read whole', async () => {
    const error = await from('/large')
    expect(error).toBeInstanceOf(SlotUnavailableError)
    expect(error.message).toHaveLength(60_000)
  })

  test('a row that only comes after 64 kB is none', async () => {
    expect(await from('/padded')).toBeInstanceOf(HttpError)
  })
})
