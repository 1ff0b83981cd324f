import { once } from 'node:events'
import { openDatabase } from '../../../examples/clinic-api/src/database/open'
import { type Listening, listen } from '../../../examples/docplanner-callback/src/listen'
import { createPartner } from '../../../examples/docplanner-callback/src/partner/app'
import type { Colleagues } from '../../../examples/docplanner-callback/src/partner/colleagues'
import type { CallOptions } from '../../../examples/docplanner-callback/src/simulator/call'
import { createDocplanner } from '../../../examples/docplanner-callback/src/simulator/docplanner'
import { type Choice, slotBooking } from '../../../examples/docplanner-callback/src/simulator/payloads'

export const now = new Date('2024-12-20T10:30:00Z')
const apiKey = 'the-key'

/** The insurance numbers of patients for whom a colleague is slow, in ways that no clock decides. */
export const slow = {
  /** The insurer answers when the signal fires, and the handler goes on all the same. */
  insurer: 'SLOW-INSURER',
  /** The reception answers when `release()` is called, after the visit was booked. */
  reception: 'SLOW-RECEPTION',
}

/** Simulator, handler and database: the example's own, over real HTTP. */
export async function startRound(deadline: number) {
  const database = await openDatabase(undefined, 1)
  const log: string[] = []
  const asked: (string | undefined)[] = []
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  const colleagues: Colleagues = {
    async checkInsurance(patient, signal) {
      asked.push(patient?.name)
      if (patient?.insurance_number === slow.insurer && !signal.aborted) await once(signal, 'abort')
    },
    async tellReception(patient) {
      if (patient?.insurance_number === slow.reception) await released
    },
  }
  const practice = { database, colleagues, clock: () => now, workingHours: { opens: 8 * 60, closes: 18 * 60 } }
  const partner = await createPartner(practice, { apiKey, deadline, log: (line) => log.push(line) })
  const server: Listening = await listen(partner, 0)
  const options: CallOptions = { url: `${server.url}/docplanner`, apiKey }

  return {
    options,
    /** What the partner logged. */
    log,
    /** The name of the patient, each time that a handler got as far as the insurer. */
    asked,
    release,
    docplanner: createDocplanner(options),
    /** The visits that hold a slot. */
    async held(): Promise<{ doctor_id: number; scheduled_at: string; status: string; patient: string }[]> {
      const { rows } = await database.query<{
        doctor_id: number
        scheduled_at: string
        status: string
        patient: string
      }>(
        `select doctor_id, scheduled_at, status, patients.name as patient from appointments
         join patients on patients.id = patient_id where status <> 'cancelled' order by scheduled_at`,
      )
      return rows
    },
    async close() {
      await server.close()
      await database.close()
    },
  }
}

let patients = 0

/** A patient of their own who wants a slot: with the first doctor, unless said otherwise. */
export function wish(start: string, { doctorId = '5001', insurance = 'CARD-1' } = {}): Choice {
  const patient = { name: `Patient ${++patients}`, surname: 'Example', insurance_number: insurance }
  return { doctorId, start: new Date(start), asked: now, patient }
}

/** The question that a wish becomes, to send it as often as one likes. */
export const questionOf = slotBooking
