import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { HttpError } from '../../../src'
import {
  type DocplannerError,
  docplannerEvents,
  type NotificationGap,
  type PullOptions,
  pullNotifications,
} from '../../../src/docplanner'
import { notification } from '../../support/docplanner/notifications'
import { type DocplannerQueue, docplannerQueue, json } from '../../support/docplanner/queue'

let queue: DocplannerQueue
afterEach(() => queue.close())

/** Pulls until so many events came, and gives what was said of each: its name, or what was given instead. */
async function pull(count: number, options: Partial<PullOptions> = {}): Promise<string[]> {
  const stop = new AbortController()
  const names: string[] = []
  const all = { baseUrl: queue.baseUrl, token: 'secret', interval: 5, maxBackoff: 5, signal: stop.signal, ...options }
  if (count === 0) stop.abort()
  for await (const event of pullNotifications(all)) {
    names.push(event.name === 'unknown' ? `unknown ${event.given}` : event.name)
    if (names.length === count) stop.abort()
  }
  return names
}

describe('what is in the queue', () => {
  test('comes one by one, first in first out, with the token and the type that Docplanner asks for', async () => {
    queue = await docplannerQueue(
      notification('slot-booked'),
      notification('booking-moved'),
      notification('break-created'),
    )
    expect(await pull(3)).toEqual(['slot-booked', 'booking-moved', 'break-created'])
    expect(queue.requests).toEqual(
      Array(3).fill({
        line: 'GET /api/v3/integration/notifications',
        token: 'Bearer secret',
        accept: 'application/vnd.docplanner+json; charset=UTF-8',
      }),
    )
  })

  test('comes in batches where they are asked for, and leaves nothing out', async () => {
    queue = await docplannerQueue(...Array.from({ length: 5 }, () => notification('slot-booked')))
    expect(await pull(5, { batch: 3 })).toHaveLength(5)
    expect(queue.requests.map(({ line }) => line)).toEqual(
      Array(2).fill('GET /api/v3/integration/notifications/multiple?limit=3'),
    )
  })

  test('may be unknown or broken: it comes all the same', async () => {
    queue = await docplannerQueue(
      { name: 'slot-changed', data: {} },
      { name: 'slot-booked' },
      'text',
      notification('slot-booked'),
    )
    expect(await pull(4)).toEqual(['unknown slot-changed', 'unknown slot-booked', 'unknown undefined', 'slot-booked'])
  })

  test('goes through a router', async () => {
    queue = await docplannerQueue(notification('slot-booked'), { name: 'slot-changed' })
    const told: string[] = []
    const events = docplannerEvents({
      'slot-booked': ({ data }) => told.push(data.visit_booking.id),
      default: (event) => told.push(event.name === 'unknown' ? String(event.given) : event.name),
    })
    for await (const event of pullNotifications({ baseUrl: `${queue.baseUrl}/`, token: async () => 'secret' })) {
      await events(event)
      if (told.length === 2) break
    }
    expect(told).toEqual(['6263715', 'slot-changed'])
  })

  test('is left there by a loop that ends', async () => {
    queue = await docplannerQueue(notification('slot-booked'), notification('slot-booked'))
    for await (const _ of pullNotifications({ baseUrl: queue.baseUrl, token: 'secret' })) break
    expect(queue.notifications).toHaveLength(1)
    expect(queue.requests).toHaveLength(1)
  })
})

describe('an empty queue is asked again', () => {
  test('after a 404', async () => {
    queue = await docplannerQueue()
    const pulled = pull(1)
    while (queue.requests.length < 3) await new Promise((resolve) => setTimeout(resolve, 1))
    queue.notifications.push(notification('slot-booked'))
    expect(await pulled).toEqual(['slot-booked'])
  })

  test.each([
    ['204', (response) => response.writeHead(204).end()],
    ['an empty list', (response) => json(response, 200, { notifications: [], remaining: 0 })],
    ['an empty object', (response) => json(response, 200, {})],
    ['null', (response) => json(response, 200, null)],
  ] satisfies [string, (response: Parameters<typeof json>[0]) => void][])('after %s', async (_, answer) => {
    queue = await docplannerQueue(notification('slot-booked'))
    queue.answers.push((_, response) => answer(response))
    expect(await pull(1, { batch: 2 })).toEqual(['slot-booked'])
    expect(queue.requests).toHaveLength(2)
  })

  test('unless it is the 404 of an address that is not the API, which would be waited at for ever', async () => {
    queue = await docplannerQueue()
    const failure = await pull(1, { baseUrl: queue.url }).catch((error) => error)
    expect(failure).toBeInstanceOf(HttpError)
    expect(failure).toMatchObject({ status: 404, recovery: 'terminal', reason: 'corrupt-answer' })
  })
})

describe('a failure that may pass is told and tried again', () => {
  async function withAnswer(answer: DocplannerQueue['answers'][number], options: Partial<PullOptions> = {}) {
    queue = await docplannerQueue(notification('slot-booked'))
    queue.answers.push(answer)
    const told: { error: DocplannerError; delay: number }[] = []
    const names = await pull(1, { onRetry: (error, delay) => told.push({ error, delay }), ...options })
    expect(names).toEqual(['slot-booked'])
    expect(told).toHaveLength(1)
    return told[0] as (typeof told)[number]
  }

  test.each([500, 502, 503, 504])('a %i', async (status) => {
    const { error } = await withAnswer((_, response) => json(response, status, { message: 'Down' }))
    expect(error).toMatchObject({ status, message: 'Down', recovery: 'transient' })
  })

  test('a 429, when Docplanner says', async () => {
    const headers = { 'Retry-After': '0' }
    const { error, delay } = await withAnswer((_, response) => json(response, 429, { message: 'Slower' }, headers))
    expect(error).toMatchObject({ status: 429, retryAfter: 0 })
    expect(delay).toBe(0)
  })

  test('a connection that breaks', async () => {
    const { error } = await withAnswer((request) => request.socket.destroy())
    expect(error).toMatchObject({ status: 0, recovery: 'transient', reason: 'no-answer' })
  })

  test('an answer that is cut off', async () => {
    const { error } = await withAnswer((_, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '100' }).write('{"name":"slot-')
      setTimeout(() => response.destroy(), 5)
    })
    expect(error).toMatchObject({ status: 0, recovery: 'transient' })
  })

  test('an answer that does not come', async () => {
    const { error } = await withAnswer(() => undefined, { timeout: 50 })
    expect(error).toMatchObject({ status: 0, cause: { name: 'TimeoutError' } })
  })

  test('a token that has expired, with a new one', async () => {
    const tokens = ['old', 'new']
    const { error, delay } = await withAnswer((_, response) => json(response, 401, { message: 'Expired' }), {
      token: () => tokens.shift() ?? 'none',
    })
    expect([error.status, delay]).toEqual([401, 0])
    expect(queue.requests.map(({ token }) => token)).toEqual(['Bearer old', 'Bearer new'])
  })

  test('a token that expires again later', async () => {
    queue = await docplannerQueue(notification('slot-booked'), notification('break-moved'))
    const refuse: DocplannerQueue['answers'][number] = (_, response) => json(response, 401, { message: 'Expired' })
    const answer: DocplannerQueue['answers'][number] = (_, response) => json(response, 200, queue.notifications.shift())
    queue.answers.push(refuse, answer, refuse, answer)
    expect(await pull(2, { token: () => 'secret' })).toEqual(['slot-booked', 'break-moved'])
  })

  test('whatever the one who is told does', async () => {
    queue = await docplannerQueue(notification('slot-booked'))
    queue.answers.push((_, response) => json(response, 503, {}))
    const onRetry = () => {
      throw new Error('The log is full')
    }
    expect(await pull(1, { onRetry })).toEqual(['slot-booked'])
  })

  test('a wait of any length that Docplanner asks for, as long as no notification expires meanwhile', async () => {
    queue = await docplannerQueue()
    const stop = new AbortController()
    const headers = { 'Retry-After': String(30 * 86_400) }
    queue.answers.push((_, response) => json(response, 429, { message: 'Slower' }, headers))
    const delays: number[] = []
    const onRetry = (_: DocplannerError, delay: number) => {
      delays.push(delay)
      stop.abort()
    }
    await pull(1, { onRetry, signal: stop.signal })
    expect(delays).toEqual([71 * 3_600_000])
  })

  test('waits longer each time, up to the cap', async () => {
    queue = await docplannerQueue(notification('slot-booked'))
    for (let failures = 0; failures < 5; failures++) queue.answers.push((_, response) => json(response, 503, {}))
    const delays: number[] = []
    await pull(1, { onRetry: (_, delay) => delays.push(delay), maxBackoff: 3 })
    expect(delays).toHaveLength(5)
    expect(Math.max(...delays)).toBeLessThanOrEqual(3)
  })
})

describe('a failure that does not pass ends the loop', () => {
  test.each([400, 401, 403, 405])('a %i', async (status) => {
    queue = await docplannerQueue()
    queue.answers.push((_, response) => json(response, status, { message: 'No' }))
    await expect(pull(1)).rejects.toMatchObject({ status, message: 'No' })
    expect(queue.requests).toHaveLength(1)
  })

  test('a token that is refused twice', async () => {
    queue = await docplannerQueue()
    for (const _ of [1, 2]) queue.answers.push((_, response) => json(response, 401, { message: 'No' }))
    await expect(pull(1, { token: () => 'secret' })).rejects.toMatchObject({ status: 401 })
    expect(queue.requests).toHaveLength(2)
  })

  test('a page in place of the API', async () => {
    queue = await docplannerQueue()
    queue.answers.push((_, response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Hi</h1>'))
    await expect(pull(1)).rejects.toMatchObject({ status: 200, message: 'No notification but another document' })
  })

  test('what the giver of the token throws', async () => {
    queue = await docplannerQueue()
    const token = () => Promise.reject(new Error('No token today'))
    await expect(pull(1, { token })).rejects.toThrow('No token today')
    expect(queue.requests).toEqual([])
  })
})

describe('an answer is read up to 64 kB for each notification that was asked for', () => {
  /** Gzip of a valid answer that is a thousand times as long. */
  const bomb = gzipSync(`{"name":"slot-booked","data":"${' '.repeat(50_000_000)}"}`)

  test.each([
    [200, 0],
    [503, 503],
  ])('so that gzip cannot fill the memory: %i', async (status, told) => {
    queue = await docplannerQueue(notification('slot-booked'))
    queue.answers.push((_, response) => {
      response.writeHead(status, { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' }).end(bomb)
    })
    const parse = vi.spyOn(JSON, 'parse')
    onTestFinished(() => parse.mockRestore())
    const errors: DocplannerError[] = []
    expect(await pull(1, { onRetry: (error) => errors.push(error) })).toEqual(['slot-booked'])
    expect(errors).toMatchObject([{ status: told, recovery: 'transient' }])
    expect(Math.max(...parse.mock.calls.map(([text]) => text.length))).toBeLessThanOrEqual(65_536)
  })

  test('and a batch of long notifications is whole', async () => {
    const long = { ...notification('slot-booked'), note: 'x'.repeat(50_000) }
    queue = await docplannerQueue(...Array.from({ length: 20 }, () => long))
    expect(await pull(20, { batch: 20 })).toEqual(Array(20).fill('slot-booked'))
  })

  test('a 404 whose body does not end holds nothing up', async () => {
    queue = await docplannerQueue(notification('slot-booked'))
    const stuck = new ReadableStream({ cancel: () => new Promise(() => {}) })
    const answers = [new Response(stuck, { status: 404, headers: { 'Content-Type': 'application/json' } })]
    const pulled = pull(1, { fetch: async (url, init) => answers.shift() ?? fetch(url, init) })
    expect(await pulled).toEqual(['slot-booked'])
  })

  test('a body that stops in the middle is given up at the timeout, also by a fetch that ignores the signal', async () => {
    queue = await docplannerQueue(notification('slot-booked'))
    const reader = { read: () => new Promise(() => {}), cancel: () => new Promise(() => {}) }
    const hanging = { ok: true, status: 200, headers: new Headers(), body: { getReader: () => reader } }
    const answers = [hanging as unknown as Response]
    const errors: DocplannerError[] = []
    const options = { timeout: 50, onRetry: (error: DocplannerError) => errors.push(error) }
    const pulled = pull(1, { ...options, fetch: async (url, init) => answers.shift() ?? fetch(url, init) })
    expect(await pulled).toEqual(['slot-booked'])
    expect(errors).toMatchObject([{ status: 0, cause: { name: 'TimeoutError' } }])
  })
})

describe('a signal', () => {
  test('that is aborted before asks for nothing', async () => {
    queue = await docplannerQueue(notification('slot-booked'))
    expect(await pull(0)).toEqual([])
    expect(queue.requests).toEqual([])
  })

  test('ends a wait', async () => {
    queue = await docplannerQueue()
    const stop = new AbortController()
    queue.answers.push((_, response) => {
      json(response, 404, {})
      setTimeout(() => stop.abort(), 5)
    })
    expect(await pull(1, { signal: stop.signal, interval: 3_600_000 })).toEqual([])
  })

  test('breaks no request off, whose notification would be lost', async () => {
    queue = await docplannerQueue()
    const stop = new AbortController()
    queue.answers.push((_, response) => {
      stop.abort()
      setTimeout(() => json(response, 200, notification('slot-booked')), 10)
    })
    expect(await pull(9, { signal: stop.signal })).toEqual(['slot-booked'])
    expect(queue.requests).toHaveLength(1)
  })
})

describe('notifications expire after 72 hours', () => {
  const hour = 3_600_000
  const start = Date.parse('2026-01-10T00:00:00Z')

  async function gapsAfter(hours: number): Promise<NotificationGap[]> {
    queue = await docplannerQueue(notification('slot-booked'), notification('slot-booked'))
    const gaps: NotificationGap[] = []
    const now = () => new Date(start + hours * hour)
    await pull(2, { since: new Date(start), now, onGap: (gap) => gaps.push(gap) })
    return gaps
  }

  test('so that a longer gap is told, once, with the time to read again', async () => {
    expect(await gapsAfter(100)).toEqual([{ from: new Date(start), to: new Date(start + 28 * hour) }])
  })

  test('and a shorter one is none', async () => expect(await gapsAfter(72)).toEqual([]))

  test.each([72 * hour, -1, Number.NaN, Number.POSITIVE_INFINITY])('and no interval may be %d ms', async (interval) => {
    queue = await docplannerQueue()
    await expect(pull(1, { interval })).rejects.toThrow(
      /^\[error-codebook\] An interval of .* take less than 72 hours\./,
    )
  })

  test.each([0, 101, 1.5])('nor a batch %d', async (batch) => {
    queue = await docplannerQueue()
    await expect(pull(1, { batch })).rejects.toThrow(/Docplanner hands out 1 to 100 notifications at once/)
  })
})
