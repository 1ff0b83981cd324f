import { setTimeout as pause } from 'node:timers/promises'
import type { DocplannerPatient } from 'error-codebook/docplanner'

/** What the callback waits for besides its database. */
export interface Colleagues {
  /** Before a visit is booked. */
  checkInsurance(patient: DocplannerPatient | undefined, signal: AbortSignal): Promise<void>
  /** After a visit was booked. */
  tellReception(patient: DocplannerPatient | undefined): Promise<void>
}

/** The insurance numbers that show what slowness does. */
export const slowNumbers = { insurance: 'SLOW-INSURANCE', reception: 'SLOW-RECEPTION' } as const

/** Longer than Docplanner waits. */
const tooLong = 7000

/** Stand-ins for an insurer and for a reception desk. */
export const colleagues: Colleagues = {
  async checkInsurance(patient, signal) {
    if (patient?.insurance_number === slowNumbers.insurance) await pause(tooLong, undefined, { signal })
  },
  async tellReception(patient) {
    if (patient?.insurance_number === slowNumbers.reception) await pause(tooLong)
  },
}
