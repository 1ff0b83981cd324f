import { expect, test } from 'vitest'
import { sharedClinic } from '../../support/clinic-api'
import { clinicRows } from '../../support/rows'
import { casesOf, faults } from './cases'
import { exchange } from './exchange'
import { comparable, expectedAnswer, requestId } from './expectation'
import { goAway } from './go-away'
import { referenceService, serviceCases } from './reference-service'
import { clinicSubject } from './subjects/clinic'

const clinic = await sharedClinic()
const stamped = await sharedClinic({ TIMESTAMPS: 'on' })
const port = portOf(clinic.url)
const tokens = {
  patient: clinic.tokens.patient,
  stranger: await clinic.issueToken({ id: 12345, role: 'patient' }),
}
// The slot that cases book once more.
const slot = { doctor_id: 5, scheduled_at: '2024-12-25T10:00:00Z', type: 'online' }
await clinic.send('POST', '/api/appointments', { token: tokens.patient, body: slot })

test.each(Object.entries(serviceCases))('%s', async (_, { stamped: withTimestamps, asks }) => {
  const asked = portOf((withTimestamps ? stamped : clinic).url)
  for (const { token, sent, expected } of asks) {
    const caller: Record<string, string> = token === undefined ? {} : { Authorization: `Bearer ${tokens[token]}` }
    const headers = { 'X-Request-Id': requestId, ...caller, ...sent.headers }
    const common = { vary: 'Accept', ...(await commonHeaders(asked, caller)), ...expected.headers }
    const received = await exchange(asked, { ...sent, headers })
    expect(comparable(received)).toEqual(expectedAnswer(clinicSubject, { ...expected, headers: common }, sent.method))
  }
})

/** The headers that every answer has: of the limiter, for which the clock stands still and no request counts, and for browsers. */
async function commonHeaders(asked: number, headers: Record<string, string>): Promise<Record<string, string>> {
  const all = Object.entries((await exchange(asked, { path: '/', headers })).headers)
  const limits = all.filter(([name]) => name.includes('ratelimit'))
  const forBrowsers = all.filter(([name]) =>
    /^(?!rate).*-policy$|^origin-agent-|^x-(content|dns|download|frame|perm|xss)/.test(name),
  )
  expect([limits.length, forBrowsers.length]).toEqual([5, 11])
  return Object.fromEntries([...limits, ...forBrowsers])
}

test(faults.leak, async () => {
  for (const [name] of clinicRows.filter(([, { status }]) => status >= 500)) {
    for (const accept of ['application/json', 'application/problem+json']) {
      const { status, raw } = await exchange(port, { path: `/api/provoke/${name}`, headers: { Accept: accept } })
      expect(status).toBeGreaterThanOrEqual(500)
      // Every error is provoked with a cause that says so.
      expect(raw).not.toContain('for the log')
    }
  }
})

test(faults.abort, async () => {
  const half = ['POST /api/appointments HTTP/1.1', `Authorization: Bearer ${tokens.patient}`, 'Content-Length: 50']
  await goAway(port, half, 'sent')
  await goAway(port, ['GET /api/provoke/SLOT_UNAVAILABLE HTTP/1.1'], 'sent')
  await goAway(port, ['GET / HTTP/1.1'], 'answered')
  expect((await exchange(port, { path: '/api/provoke/SLOT_UNAVAILABLE' })).status).toBe(409)
})

test(faults.id, async () => {
  for (const path of ['/', '/nowhere', '/api/provoke/INTERNAL_ERROR']) {
    const idOf = async (headers: Record<string, string>) =>
      (await exchange(port, { path, headers })).headers['x-request-id']
    expect(await idOf({ 'X-Request-Id': 'caller:7' })).toBe('caller:7')
    expect(await idOf({ 'X-Request-Id': 'a b' })).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)
    expect(await idOf({})).not.toBe(await idOf({}))
  }
})

test('every row of the table is asked, or its reason given', () => {
  const rows = [...casesOf(clinicSubject).map(({ name }) => name), ...Object.values(faults)]
  const asked = [...Object.keys(serviceCases), faults.leak, faults.abort, faults.id]
  expect([...asked, ...Object.keys(referenceService.without)].sort()).toEqual([...rows].sort())
})

function portOf(url: string): number {
  return Number(new URL(url).port)
}
