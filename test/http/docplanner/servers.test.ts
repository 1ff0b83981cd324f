import { Agent, request as httpRequest } from 'node:http'
import express from 'express'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { errorResponse, SlotUnavailableError } from '../../../src'
import { parseErrorResponse } from '../../../src/client'
import type { Codebook } from '../../../src/core'
import {
  approve,
  type DocplannerCallbackOptions,
  expressDocplannerCallback,
  type LateOutcome,
} from '../../../src/docplanner'
import { OutOfStockError, codebook as shop } from '../../contracts/shop/index'
import { slotBookingPayload } from '../../support/docplanner/payloads'
import { read } from '../../support/docplanner/request'
import { listen } from '../../support/listen'
import { rawRequest } from '../../support/raw-request'
import { servers } from './servers'

const type = 'application/json'

describe.each(Object.entries(servers))('%s', (label, start) => {
  const parsesItself = label !== 'express after express.json()'

  async function serve(options: Partial<DocplannerCallbackOptions<Codebook>> = {}) {
    const server = await start({ slotBooking: approve, ...options })
    onTestFinished(() => server.close())
    const call = async ({ headers, ...init }: RequestInit & { headers?: object } = {}) =>
      read(
        await fetch(`${server.url}/docplanner`, {
          method: 'POST',
          body: JSON.stringify(slotBookingPayload()),
          headers: { 'Content-Type': type, ...headers },
          ...init,
        }),
      )
    return { server, call }
  }

  test('approves, and a handler has the event', async () => {
    const slotBooking = vi.fn(approve)
    const { call } = await serve({ slotBooking })
    expect(await call()).toEqual({ status: 200, type, body: '{}' })
    expect(slotBooking.mock.calls.flat()[0]).toEqual(slotBookingPayload())
  })

  test('refuses with exactly the content type and the body', async () => {
    const { server } = await serve({ slotBooking: () => Promise.reject(new SlotUnavailableError()) })
    const body = JSON.stringify(slotBookingPayload())
    const answer = await new Promise<{ status: number | undefined; headers: string[]; body: string }>((resolve) => {
      const request = httpRequest(
        `${server.url}/docplanner`,
        { method: 'POST', headers: { 'content-type': type } },
        async (response) => {
          let text = ''
          for await (const part of response) text += part
          resolve({ status: response.statusCode, headers: response.rawHeaders, body: text })
        },
      )
      request.end(body)
    })
    expect(answer).toMatchObject({ status: 409, body: '{"error_code":3003}' })
    const at = answer.headers.findIndex((name) => name.toLowerCase() === 'content-type')
    expect(answer.headers[at + 1]).toBe('application/json')
  })

  test('answers a failure without error_code, or as the row chosen', async () => {
    const slotBooking = () => Promise.reject(new Error('connection refused at 10.0.0.7'))
    const plain = await (await serve({ slotBooking })).call()
    expect(plain).toMatchObject({ status: 500, type })
    expect(plain.body).not.toContain('error_code')
    expect(plain.body).not.toContain('10.0.0.7')
    const { call } = await serve({ slotBooking, failureAs: 'RATE_LIMIT_EXCEEDED' })
    expect(await call()).toEqual({ status: 429, type, body: '{"error_code":7007}' })
  })

  test('answers with the rows of another contract, and nothing of an upstream', async () => {
    const soldOut = new OutOfStockError({ details: { article: 'Shoe', left: 0 } })
    const own = await serve({ codebook: shop, slotBooking: () => Promise.reject(soldOut) })
    expect(await own.call()).toEqual({ status: 409, type, body: '{"error_code":201}' })
    const upstream = await listen((_, response) => {
      const answer = errorResponse(new SlotUnavailableError({ message: 'upstream secret' }))
      response.writeHead(answer.status, { 'Content-Type': type })
      answer.text().then((body) => response.end(body))
    })
    onTestFinished(upstream.close)
    const slotBooking = async () => {
      throw await parseErrorResponse(await fetch(upstream.url))
    }
    const { call } = await serve({ codebook: shop, slotBooking })
    const { body, ...answer } = await call()
    expect(answer).toEqual({ status: 500, type })
    expect(JSON.parse(body)).toEqual({ message: 'The shop has a problem', error: 'UNEXPECTED', status: 500 })
  })

  test.runIf(parsesItself)('answers what is no call', async () => {
    const slotBooking = vi.fn(approve)
    const { call } = await serve({ slotBooking, maxBytes: 5000 })
    expect(await call({ body: '{"name":' })).toMatchObject({ status: 400, type })
    expect(await call({ body: '' })).toMatchObject({ status: 400, type })
    expect(await call({ body: 'x'.repeat(6000) })).toMatchObject({ status: 413, type })
    const chunks = new Blob(['x'.repeat(6000)]).stream()
    expect(await call({ body: chunks, duplex: 'half' } as RequestInit)).toMatchObject({ status: 413, type })
    expect(await call({ headers: { 'Content-Type': 'text/plain' } })).toMatchObject({ status: 415, type })
    expect(slotBooking).not.toHaveBeenCalled()
  })

  // Hono's own server closes the connection instead.
  test.runIf(parsesItself && label !== 'hono')(
    'answers what is far too large, and the next call on the same connection',
    async () => {
      const { server } = await serve({ maxBytes: 5000 })
      const agent = new Agent({ keepAlive: true, maxSockets: 1 })
      onTestFinished(() => agent.destroy())
      const send = (parts: readonly string[]) =>
        new Promise<number | undefined>((resolve, reject) => {
          const headers = { 'content-type': type, 'transfer-encoding': 'chunked' }
          const request = httpRequest(`${server.url}/docplanner`, { method: 'POST', agent, headers }, (response) => {
            response.resume().on('end', () => resolve(response.statusCode))
          })
          request.on('error', reject)
          for (const part of parts) request.write(part)
          request.end()
        })
      expect(await send(Array.from({ length: 50 }, () => 'x'.repeat(100_000)))).toBe(413)
      expect(await send([JSON.stringify(slotBookingPayload())])).toBe(200)
    },
  )

  test('answers another method with 405 and Allow', async () => {
    const { server } = await serve()
    for (const method of ['GET', 'PUT', 'DELETE']) {
      const response = await fetch(`${server.url}/docplanner`, { method })
      expect([response.status, response.headers.get('Allow')], method).toEqual([405, 'POST'])
    }
    expect(await rawRequest(server.port, ['HEAD /docplanner HTTP/1.1'])).toMatch(/^HTTP\/1\.1 405 /)
  })

  test('checks the key, and knows where a call comes from', async () => {
    const { call } = await serve({ apiKey: 'secret', allowedAddresses: ['127.0.0.1'] })
    expect(await call()).toMatchObject({ status: 401, type })
    expect(await call({ headers: { 'X-Api-Key': 'secret' } })).toMatchObject({ status: 200 })
    const elsewhere = await serve({ allowedAddresses: ['192.0.2.1'] })
    expect(await elsewhere.call()).toMatchObject({ status: 403, type })
  })

  test('answers at the deadline, and tells of the late approval', async () => {
    const late: LateOutcome[] = []
    let finish: () => void = () => {}
    const { call } = await serve({
      deadline: 50,
      deadlineAs: 'SLOT_UNAVAILABLE',
      onLate: (outcome) => late.push(outcome),
      async slotBooking() {
        await new Promise<void>((resolve) => {
          finish = resolve
        })
        return approve()
      },
    })
    expect(await call()).toEqual({ status: 409, type, body: '{"error_code":3003}' })
    finish()
    await vi.waitFor(() => expect(late).toMatchObject([{ outcome: 'approved', refusedBy: 'deadline' }]))
    expect(await call()).toEqual({ status: 409, type, body: '{"error_code":3003}' })
  })

  test('fires the signal when the caller leaves', async () => {
    const late = vi.fn()
    const started = vi.fn()
    const { call } = await serve({
      onLate: late,
      deadline: 60_000,
      slotBooking: (_, { signal }) =>
        new Promise((_resolve, reject) => {
          started()
          signal.addEventListener('abort', () => reject(signal.reason))
        }),
    })
    const leaving = new AbortController()
    const left = call({ signal: leaving.signal }).catch(() => 'left')
    await vi.waitFor(() => expect(started).toHaveBeenCalled())
    leaving.abort()
    expect(await left).toBe('left')
    await vi.waitFor(() => expect(late).toHaveBeenCalled())
    expect(late.mock.calls).toMatchObject([[{ outcome: 'failed', refusedBy: 'disconnected' }]])
  })

  test('a repeat that comes at once runs the handler once', async () => {
    const slotBooking = vi.fn(async () => {
      await new Promise((resolve) => setTimeout(resolve, 30))
      throw new SlotUnavailableError()
    })
    const { call } = await serve({ slotBooking })
    const answers = await Promise.all(Array.from({ length: 5 }, () => call()))
    expect(answers).toEqual(Array.from({ length: 5 }, () => ({ status: 409, type, body: '{"error_code":3003}' })))
    expect(slotBooking).toHaveBeenCalledTimes(1)
  })
})

test("the Fastify plugin leaves the app's other routes their own parsers", async () => {
  const { url, close } = await (servers.fastify as (typeof servers)[string])({ slotBooking: approve })
  onTestFinished(close)
  const response = await fetch(`${url}/echo`, {
    method: 'POST',
    body: '{"a":1}',
    headers: { 'Content-Type': 'application/json' },
  })
  expect(await response.json()).toEqual({ a: 1 })
})

test('a middleware that answered before the handler was done has the last word', async () => {
  const finished = vi.fn()
  const app = express()
  app.use((_, response, next) => {
    setTimeout(() => response.status(503).end('too slow'), 10)
    next()
  })
  const slotBooking = async () => {
    await new Promise((resolve) => setTimeout(resolve, 100))
    finished()
    return approve()
  }
  app.all('/docplanner', expressDocplannerCallback({ slotBooking }))
  const { url, close } = await listen(app)
  onTestFinished(close)
  const body = JSON.stringify(slotBookingPayload())
  const headers = { 'Content-Type': type }
  const response = await fetch(`${url}/docplanner`, { method: 'POST', body, headers })
  expect([response.status, await response.text()]).toEqual([503, 'too slow'])
  // An answer after the answer would be an unhandled rejection, which fails the run.
  await vi.waitFor(() => expect(finished).toHaveBeenCalled())
  expect((await fetch(`${url}/docplanner`, { method: 'POST', body, headers })).status).toBeGreaterThan(0)
})
