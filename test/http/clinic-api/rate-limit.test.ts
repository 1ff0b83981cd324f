import { parseRateLimit } from 'error-codebook'
import { isApiError, parseErrorResponse, retryDelay } from 'error-codebook/client'
import { beforeEach, expect, it } from 'vitest'
import { exampleNow, sharedClinic } from '../../support/clinic-api'

const hour = 3_600_000
const start = Date.parse(exampleNow)

let now = start
/** When the running test began. */
let opened = start
let nextPatient = 0

const clinic = await sharedClinic({ RATE_LIMIT: 'on' }, { clock: () => new Date(now) })

beforeEach(() => {
  // Every window that an earlier test opened is over.
  opened += 48 * hour
  now = opened
})

const list = (token?: string) => clinic.send('GET', '/api/appointments', { token })
const newToken = () => clinic.issueToken({ id: 1000 + nextPatient++, role: 'patient' }, 48 * 3600)

async function spend(count: number, token?: string): Promise<number[]> {
  const statuses = []
  for (let sent = 0; sent < count; sent++) statuses.push((await list(token)).status)
  return statuses
}

it.each([
  ['patient', 100],
  ['doctor', 300],
  ['admin', 1000],
] as const)('a %s may send %d requests an hour', async (role, limit) => {
  const token = await clinic.issueToken({ id: 77, role })
  const { headers } = await list(token)
  expect(parseRateLimit(headers)).toEqual({ limit, remaining: limit - 1, reset: new Date(now + hour) })
})

it('a patient is refused after 100 requests, told when to come back, and let in again then', async () => {
  const token = await newToken()
  expect(new Set(await spend(100, token))).toEqual(new Set([200]))
  now += 10_500

  const refused = await list(token)
  expect(refused.status).toBe(429)
  expect(refused.text).toBe(
    JSON.stringify({
      message: 'Too many requests from this IP, please retry later',
      error: 'RATE_LIMIT_EXCEEDED',
      status: 429,
      retry_after: 3590,
    }),
  )
  expect(refused.headers.get('retry-after')).toBe('3590')
  expect(parseRateLimit(refused.headers)).toEqual({
    limit: 100,
    remaining: 0,
    reset: new Date(opened + hour),
  })
  expect((await list(await newToken())).status, 'another user is not affected').toBe(200)

  const error = await parseErrorResponse(await fetch(`${clinic.url}/api/appointments`, bearer(token)))
  expect(isApiError(error, 'RATE_LIMIT_EXCEEDED') && retryDelay(error, 1)).toBe(3_590_000)

  now += hour
  expect((await list(token)).status).toBe(200)
})

it('the headers show the window that is closest to running out; what is refused uses nothing up', async () => {
  const token = await newToken()
  const dayEnds = new Date(now + 24 * hour)
  for (let window = 0; window < 10; window++) {
    const statuses = await spend(window === 9 ? 99 : 105, token)
    expect(statuses.filter((status) => status === 200)).toHaveLength(window === 9 ? 99 : 100)
    now += hour
  }
  // 999 of the day's 1000 are used, none of this hour's 100.
  expect(parseRateLimit((await list(token)).headers)).toEqual({ limit: 1000, remaining: 0, reset: dayEnds })
  const refused = await list(token)
  expect([refused.status, refused.json.retry_after]).toEqual([429, 14 * 3600])
  now = dayEnds.getTime()
  expect(parseRateLimit((await list(token)).headers)).toMatchObject({ limit: 100, remaining: 99 })
})

it('without a valid token, requests count by address: 20 an hour', async () => {
  expect(new Set(await spend(10))).toEqual(new Set([401]))
  expect(new Set(await spend(10, 'no token'))).toEqual(new Set([401]))
  const refused = await list()
  expect(refused.status).toBe(429)
  expect(parseRateLimit(refused.headers)).toMatchObject({ limit: 20, remaining: 0 })
  expect((await list(await newToken())).status, 'a user from there').toBe(200)
})

it('a new session counts, because it stores a patient: 20 an hour for each address', async () => {
  const statuses = []
  for (let sent = 0; sent < 21; sent++) statuses.push((await clinic.send('GET', '/demo/session')).status)
  expect(statuses).toEqual([...Array.from({ length: 20 }, () => 200), 429])
  now += hour
  expect((await clinic.send('GET', '/demo/session')).status).toBe(200)
})

it('the pages have the headers, but use nothing up', async () => {
  for (let sent = 0; sent < 25; sent++) {
    const { status, headers } = await clinic.send('GET', '/')
    expect([status, headers.get('X-RateLimit-Remaining')]).toEqual([200, '20'])
  }
})

it('an error that is provoked uses nothing up, with a token or without, and comes when the limit is used up', async () => {
  const token = await newToken()
  for (const path of ['/api/provoke/SLOT_UNAVAILABLE', '/api/v2/provoke/SLOT_UNAVAILABLE']) {
    for (let sent = 0; sent < 15; sent++) {
      const { status, headers } = await clinic.send('GET', path)
      expect([status, headers.get('X-RateLimit-Remaining')]).toEqual([409, '20'])
      const { headers: own } = await clinic.send('POST', path, { token, body: {} })
      expect(own.get('X-RateLimit-Remaining')).toBe('100')
    }
  }
  await spend(20)
  expect((await list()).status).toBe(429)
  expect((await clinic.send('GET', '/api/provoke/SLOT_UNAVAILABLE')).status).toBe(409)
})

function bearer(token: string): RequestInit {
  return { headers: { Authorization: `Bearer ${token}` } }
}
