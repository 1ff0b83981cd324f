import { operations } from 'error-codebook/contract'
import { describe, expect, it } from 'vitest'
import { sharedClinic } from '../../support/clinic-api'
import { holdRequest } from '../../support/held-request'
import { findings, order, visitsOf } from './visits'

const clinic = await sharedClinic()
const visits = visitsOf(clinic)
const { patient, doctor } = clinic.tokens

interface Visit {
  readonly id: number
  readonly consultation?: number | undefined
  readonly prescription?: number | undefined
}

/** The requests that change a visit: the contract's, each in the form in which it can succeed. */
const changes = {
  confirmAppointment: { token: doctor },
  cancelAppointment: { token: doctor },
  rateAppointment: { token: patient, body: { rating: 5 } },
  startConsultation: { token: doctor },
  endConsultation: { token: doctor, body: findings },
  prescribe: { token: doctor, body: order },
  updatePrescription: { token: doctor, body: { status: 'discontinued' } },
}
type Change = keyof typeof changes
const names = Object.keys(changes) as Change[]
const withBody = names.filter((name) => 'body' in changes[name])

/** A visit in a status, with whatever it can have by then. */
async function visitIn(status: string): Promise<Visit> {
  const visit = await visits.appointmentIn(status)
  if (status !== 'in_progress' && status !== 'completed') return visit
  const answer = await visits.post(`/api/consultations/${visit.consultation}/prescriptions`, doctor, order)
  return { ...visit, prescription: answer.json.data.id }
}

function addressOf(name: Change, { id, consultation, prescription }: Visit): string | undefined {
  const { path } = operations[name]
  const target = path.startsWith('/appointments') ? id : path.startsWith('/consultations') ? consultation : prescription
  return target === undefined ? undefined : `${clinic.url}/api${path.replace('{id}', String(target))}`
}

async function send(name: Change, url: string): Promise<string> {
  const { token, ...parts } = changes[name]
  const { text, status } = await clinic.send(operations[name].method, url.slice(clinic.url.length), { token, ...parts })
  return outcome(status, text)
}

async function hold(name: Change, url: string) {
  const { method } = operations[name]
  return holdRequest(url, { method, body: undefined, ...changes[name] })
}

/** What a request came to, whatever the ids. */
function outcome(status: number, text: string): string {
  const { error, message } = JSON.parse(text)
  return `${status} ${error ?? message}`
}

async function stateOf({ id }: Visit) {
  const { status, diagnosis } = (await visits.consultationOf(id)) ?? {}
  return { status, diagnosis }
}

it('every operation that changes something is raced', () => {
  const changing = Object.entries(operations).filter(
    ([, { method, path }]) => method !== 'GET' && path.includes('{id}'),
  )
  expect(names.toSorted()).toEqual(changing.map(([name]) => name).toSorted())
})

describe.each(['pending', 'confirmed', 'in_progress', 'completed'])('a visit that is %s', (status) => {
  it.each(withBody)(
    '%s is decided by what the visit is once its body is there, whatever changes it before',
    async (slow) => {
      for (const quick of names) {
        const [inTurn, raced] = [await visitIn(status), await visitIn(status)]
        const [first, second] = [addressOf(quick, inTurn), addressOf(slow, inTurn)]
        const [quickUrl, slowUrl] = [addressOf(quick, raced), addressOf(slow, raced)]
        if (first === undefined || second === undefined || quickUrl === undefined || slowUrl === undefined) continue
        const expected = [await send(quick, first), await send(slow, second)]

        const held = await hold(slow, slowUrl)
        // By its answer, the held request has come as far as it can without its body.
        await visits.consultationOf(raced.id)
        const between = await send(quick, quickUrl)
        const answer = await held.finish()
        expect([between, outcome(answer.status, answer.text)], `${quick} while the body of ${slow} arrives`).toEqual(
          expected,
        )
        expect(await stateOf(raced), `${quick} while the body of ${slow} arrives`).toEqual(await stateOf(inTurn))
      }
    },
  )
})

it('a prescription is not stored in a consultation that was cancelled while its body arrived', async () => {
  const visit = await visitIn('in_progress')
  const held = await hold('prescribe', `${clinic.url}/api/consultations/${visit.consultation}/prescriptions`)
  await visits.consultationOf(visit.id)
  expect((await visits.post(`/api/appointments/${visit.id}/cancel`, patient)).status).toBe(200)
  const { status, text } = await held.finish()
  expect(outcome(status, text)).toBe('422 INVALID_CONSULTATION_STATUS')
})

it('a slot that another patient books while the body arrives is taken', async () => {
  const slot = visits.freeSlot()
  const body = { doctor_id: 5, scheduled_at: slot, type: 'online' }
  const held = await holdRequest(`${clinic.url}/api/appointments`, { method: 'POST', token: patient, body })
  expect((await visits.book(slot, await clinic.issueToken({ id: 9, role: 'patient' }))).status).toBe(201)
  const { status, text } = await held.finish()
  expect(outcome(status, text)).toBe('409 SLOT_UNAVAILABLE')
})
