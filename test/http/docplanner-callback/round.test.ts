import { afterAll, expect, test, vi } from 'vitest'
import { codes } from '../../../examples/docplanner-callback/src/partner/codes'
import { call } from '../../../examples/docplanner-callback/src/simulator/call'
import { bookingMoving } from '../../../examples/docplanner-callback/src/simulator/payloads'
import { now, questionOf, slow, startRound, wish } from './start-round'

const round = await startRound(1500)
afterAll(() => round.close())
const { docplanner, options } = round

const ask = (payload: unknown, changed: object = {}) => call(payload, { ...options, ...changed })
const refusedWith = (status: number, errorCode: number) => ({
  verdict: { kind: 'refused', errorCode },
  answer: { status, type: 'application/json', body: `{"error_code":${errorCode}}` },
})
const heldAt = async (start: string) =>
  (await round.held()).filter((visit) => visit.scheduled_at === start).map(({ status }) => status)
const approved = { verdict: { kind: 'approved' }, answer: { status: 200, type: 'application/json', body: '{}' } }

test('a free slot is approved and held, and confirmed once Docplanner tells that it booked', async () => {
  const wanted = wish('2024-12-23T08:00:00Z')
  expect(await ask(questionOf(wanted))).toMatchObject(approved)
  expect(await heldAt('2024-12-23T08:00:00Z')).toEqual(['pending'])
  const { asked, told, booking } = await docplanner.book(wanted)
  expect([asked, told]).toMatchObject([approved, approved])
  expect(booking).toBeDefined()
  expect(await heldAt('2024-12-23T08:00:00Z')).toEqual(['confirmed'])
})

test.each([
  ['a slot that is taken', wish('2024-12-23T09:00:00Z'), 409, 1],
  ['a time that overlaps another visit', wish('2024-12-23T09:15:00Z'), 409, 2],
  ['a time in the past', wish('2024-12-20T10:00:00Z'), 422, 3005],
  ['a time at night', wish('2024-12-23T22:00:00Z'), 422, 3005],
  ['a doctor whom the clinic does not know', wish('2024-12-23T10:00:00Z', { doctorId: '5999' }), 404, 3001],
])('%s is refused with its number, and nothing is held', async (_, wanted, status, errorCode) => {
  await docplanner.book(wish('2024-12-23T09:00:00Z'))
  const before = await round.held()
  expect((await docplanner.book(wanted)).asked).toMatchObject(refusedWith(status, errorCode))
  expect(await round.held()).toEqual(before)
})

test('a visit that is longer than a slot of the clinic is refused', async () => {
  const payload = questionOf(wish('2024-12-23T10:00:00Z'))
  Object.assign(payload.data, {
    visit_booking_request: { start_at: '2024-12-23T10:00:00Z', end_at: '2024-12-23T11:00:00Z' },
  })
  expect(await ask(payload)).toMatchObject(refusedWith(422, 3005))
})

test('a visit is moved, not onto a taken slot, and cancelled under its new booking; its old slot is free', async () => {
  const { booking } = await docplanner.book(wish('2024-12-24T08:00:00Z'))
  if (booking === undefined) throw new Error('not booked')
  const first = await docplanner.move(booking, new Date('2024-12-24T08:15:00Z'), now)
  expect(first).toMatchObject({ asked: approved, told: approved })
  expect(await heldAt('2024-12-24T08:00:00Z')).toEqual([])
  expect(await heldAt('2024-12-24T08:15:00Z')).toEqual(['confirmed'])
  if (first.booking === undefined) throw new Error('not moved')
  const taken = await docplanner.book(wish('2024-12-24T10:00:00Z'))
  expect(taken.asked).toMatchObject(approved)
  const onto = await docplanner.move(first.booking, new Date('2024-12-24T10:00:00Z'), now)
  expect(onto.asked).toMatchObject(refusedWith(409, 1))
  expect(await heldAt('2024-12-24T08:15:00Z')).toEqual(['confirmed'])
  expect(await docplanner.cancel(first.booking, now)).toMatchObject(approved)
  expect(await heldAt('2024-12-24T08:15:00Z')).toEqual([])
})

test('a visit that the clinic does not know is not moved', async () => {
  const unknown = { ...wish('2024-12-24T11:00:00Z'), id: 'unknown' }
  const { asked } = await docplanner.move(unknown, new Date('2024-12-24T12:00:00Z'), now)
  expect(asked).toMatchObject(refusedWith(404, 3002))
})

test.each(['approved', 'refused'])(
  'a repeat of what is %s, at once or later, has the same answer: the handler runs once',
  async (kind) => {
    const start = `2024-12-26T${kind === 'approved' ? '08' : '11'}:00:00Z`
    if (kind === 'refused') await docplanner.book(wish(start))
    const wanted = wish(start)
    const payload = questionOf(wanted)
    const atOnce = await Promise.all([ask(payload), ask(payload), ask(payload)])
    const later = await ask(payload)
    expect(later.verdict.kind).toBe(kind)
    expect(atOnce).toEqual([later, later, later])
    expect(round.asked.filter((name) => name === wanted.patient.name)).toHaveLength(1)
  },
)

test('a call that is no JSON, or lacks the time, is refused before the handler', async () => {
  expect(await ask('{"name":')).toMatchObject({
    verdict: { kind: 'refused', errorCode: undefined },
    answer: { status: 400 },
  })
  const payload = questionOf(wish('2024-12-26T09:00:00Z'))
  Object.assign(payload.data, { visit_booking_request: {} })
  expect(await ask(payload)).toMatchObject(refusedWith(422, codes.VALIDATION_FAILED ?? Number.NaN))
  expect(await heldAt('2024-12-26T09:00:00Z')).toEqual([])
})

test.each([
  ['a wrong', 'wrong'],
  ['no', undefined],
])('a call with %s key is refused without a number', async (_, apiKey) => {
  const refused = await ask(questionOf(wish('2024-12-26T10:00:00Z')), { apiKey })
  expect(refused).toMatchObject({ verdict: { kind: 'refused', errorCode: undefined }, answer: { status: 401 } })
  expect(await heldAt('2024-12-26T10:00:00Z')).toEqual([])
})

test('a handler that is slow before it books is answered for at the deadline, and books nothing', async () => {
  const payload = questionOf(wish('2024-12-27T08:00:00Z', { insurance: slow.insurer }))
  expect(await ask(payload)).toMatchObject(refusedWith(409, codes.CONCURRENT_MODIFICATION ?? Number.NaN))
  await vi.waitFor(() =>
    expect(round.log.at(-1)).toMatch(/^slot-booking \w+ came too late \(deadline\): nothing done$/),
  )
  expect(await heldAt('2024-12-27T08:00:00Z')).toEqual([])
  expect(await ask(payload)).toMatchObject(refusedWith(409, codes.CONCURRENT_MODIFICATION ?? Number.NaN))
})

test('a Docplanner that gives up gets nothing, nothing is booked, and its repeat has the answer that stands', async () => {
  const payload = questionOf(wish('2024-12-27T09:00:00Z', { insurance: slow.insurer }))
  expect(await ask(payload, { patience: 300 })).toEqual({
    body: JSON.stringify(payload),
    verdict: { kind: 'given up' },
  })
  await vi.waitFor(() => expect(round.log.at(-1)).toMatch(/came too late \(disconnected\): nothing done$/))
  expect(await heldAt('2024-12-27T09:00:00Z')).toEqual([])
  expect(await ask(payload)).toMatchObject(refusedWith(409, codes.CONCURRENT_MODIFICATION ?? Number.NaN))
})

test('a visit that was booked too late is undone, and so is a move: the slots are as Docplanner has them', async () => {
  const { booking } = await docplanner.book(wish('2024-12-27T10:00:00Z'))
  if (booking === undefined) throw new Error('not booked')
  const patient = { ...booking.patient, insurance_number: slow.reception }
  const late = [
    questionOf(wish('2024-12-27T11:00:00Z', { insurance: slow.reception })),
    bookingMoving({ ...booking, patient }, new Date('2024-12-27T12:00:00Z'), now),
  ]
  const answers = await Promise.all(late.map((payload) => ask(payload)))
  for (const answer of answers) expect(answer).toMatchObject(refusedWith(409, 7003))
  expect(await heldAt('2024-12-27T11:00:00Z')).toEqual(['pending'])
  expect(await heldAt('2024-12-27T12:00:00Z')).toEqual(['confirmed'])
  round.release()
  await vi.waitFor(() => expect(round.log.filter((line) => line.endsWith('(deadline): undone'))).toHaveLength(2))
  expect(await heldAt('2024-12-27T10:00:00Z')).toEqual(['confirmed'])
  expect(await heldAt('2024-12-27T11:00:00Z')).toEqual([])
  expect(await heldAt('2024-12-27T12:00:00Z')).toEqual([])
  expect((await docplanner.book(wish('2024-12-27T11:00:00Z'))).asked).toMatchObject(approved)
})
