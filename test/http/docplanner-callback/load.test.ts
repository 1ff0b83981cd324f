import { afterAll, expect, test, vi } from 'vitest'
import { call, type Exchange } from '../../../examples/docplanner-callback/src/simulator/call'
import type { Choice } from '../../../examples/docplanner-callback/src/simulator/payloads'
import { later } from '../../../examples/docplanner-callback/src/simulator/world'
import { questionOf, slow, startRound, wish } from './start-round'

const slotCount = 50
const patientsPerSlot = 20
/**
 * How many calls are under way at the same time. Partner, simulator and database share one process here: with many more, the
 * queue for the embedded database alone takes the 5 seconds of a slow machine.
 */
const atOnce = 50

const round = await startRound(2000)
afterAll(() => round.close())

/** Ten slots a day. */
function startOf(slot: number): string {
  return later(new Date('2024-12-23T08:00:00Z'), Math.floor(slot / 10) * 24 + (slot % 10)).toISOString()
}

/** The first to ask for each slot, 5 % of all, is slow: before booking, or after it. */
const wishes = Array.from({ length: slotCount * patientsPerSlot }, (_, index) => {
  const slot = Math.floor(index / patientsPerSlot)
  const isSlow = index % patientsPerSlot === 0
  return wish(startOf(slot), isSlow ? { insurance: slot % 2 === 0 ? slow.insurer : slow.reception } : {})
})
const isSlow = ({ patient }: Choice) => patient.insurance_number !== 'CARD-1'

/** Runs all, so many at a time. */
async function inParallel<Given, Result>(
  given: readonly Given[],
  run: (each: Given) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const queue = given.entries()
  const worker = async () => {
    for (const [index, each] of queue) results[index] = await run(each)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return results
}

const slotsOf = (visits: readonly { readonly scheduled_at: string }[]) => visits.map(({ scheduled_at }) => scheduled_at)
const wireTime = (start: Date) => start.toISOString().replace('.000', '')

test('1,000 bookings over 50 slots: each slot is booked once, each delivery answered in time, each repeat as the first', async () => {
  // Connections first, as a busy Docplanner has them: Node accepts one each time that the embedded database lets it.
  await Promise.all(Array.from({ length: 2 * atOnce }, () => call('{}', { ...round.options, apiKey: 'wrong' })))

  const repeats: [first: Exchange, repeat: Exchange][] = []
  const outcomes = await inParallel(wishes, async (wanted) => {
    const index = wishes.indexOf(wanted)
    // A tenth comes twice: half of these at once, half after the answer. The slow are among them.
    const repeat = () => call(questionOf(wanted), round.options)
    const twin = index % 20 === 0 ? repeat() : undefined
    const outcome = await round.docplanner.book(wanted)
    const again = twin ?? (index % 20 === 10 ? repeat() : undefined)
    if (again) repeats.push([outcome.asked, await again])
    return outcome
  })

  const answers = outcomes.map(({ asked }) => asked)
  expect(answers).toHaveLength(1000)
  // The simulator gives up after 5 seconds, as Docplanner does.
  expect(answers.filter(({ verdict }) => verdict.kind === 'given up')).toEqual([])
  expect(repeats).toHaveLength(100)
  for (const [first, repeat] of repeats) expect(repeat).toEqual(first)

  // An answer is an approval, "taken", or what stands for the deadline; no slow handler approved.
  const bodies = answers.map(({ answer }) => answer?.body)
  expect(new Set(bodies)).toEqual(new Set(['{}', '{"error_code":1}', '{"error_code":7003}']))
  for (const [index, wanted] of wishes.entries()) if (isSlow(wanted)) expect(bodies[index]).not.toBe('{}')
  // The handler of each delivery ran once, whatever was repeated.
  expect(round.asked.toSorted()).toEqual(wishes.map(({ patient }) => patient.name).toSorted())

  // What was booked too late is undone; then exactly what was approved is held, each slot at most once.
  round.release()
  const cut = bodies.filter((body) => body === '{"error_code":7003}')
  const lateLines = () => round.log.filter((line) => line.includes('came too late'))
  await vi.waitFor(() => expect(lateLines()).toHaveLength(cut.length), 10_000)
  expect(lateLines().filter((line) => line.endsWith('undone')).length).toBeGreaterThan(0)
  const approved = outcomes.flatMap(({ booking }) => booking ?? [])
  const held = await round.held()
  expect(slotsOf(held)).toEqual(approved.map(({ start }) => wireTime(start)).toSorted())
  expect(new Set(slotsOf(held)).size).toBe(held.length)
  expect(held.map(({ patient }) => patient).toSorted()).toEqual(
    approved.map(({ patient }) => `${patient.name} ${patient.surname}`).toSorted(),
  )

  // The others ask again for what became free.
  const free = Array.from({ length: slotCount }, (_, slot) => startOf(slot)).filter(
    (start) => !slotsOf(held).includes(wireTime(new Date(start))),
  )
  await inParallel(
    free.flatMap((start) => [wish(start), wish(start)]),
    round.docplanner.book,
  )
  const after = await round.held()
  expect(new Set(slotsOf(after)).size).toBe(slotCount)
  expect(after.map(({ status }) => status)).toEqual(Array.from({ length: slotCount }, () => 'confirmed'))
}, 60_000)
