import {
  assertTransition,
  ConsultationNotStartedError,
  ConsultationStatus,
  InvalidConsultationStatusError,
  InvalidDosageError,
  InvalidDurationError,
  PrescriptionNotFoundError,
} from 'error-codebook'
import { z } from 'zod'
import { requireAccess, requireRole } from '../auth/access'
import { prescriptionsTable } from '../database/prescriptions'
import { parse, pathId, readJson, text } from '../http/input'
import type { Handlers } from '../http/operations'
import { move } from '../rules/move'
import type { Services } from '../services'
import { findOwnConsultation } from './consultations'

const prescriptionSchema = z.object({
  medication: text('medication', 200),
  dosage: text('dosage', 200),
  duration: text('duration', 200),
})
const statusSchema = z.object({ status: text('status', 50) })

const dosageForm = /^\d{1,5}(\.\d{1,3})? ?(mg|g|mcg|ml|IU|drops?|tablets?|puffs?)$/
const durationForm = /^[1-9]\d{0,2} (days?|weeks?|months?)$/

export function prescriptionHandlers(services: Services): Handlers<'prescribe' | 'updatePrescription'> {
  const { database, clock, reply } = services
  return {
    async prescribe(context) {
      requireRole(context.get('caller'), 'doctor')
      const consultation = await findOwnConsultation(services, context)
      const asked = parse(prescriptionSchema, await readJson(context))
      const { Scheduled, Cancelled } = ConsultationStatus
      if (consultation.status === Scheduled) throw new ConsultationNotStartedError()
      if (consultation.status === Cancelled) throw new InvalidConsultationStatusError()
      if (!dosageForm.test(asked.dosage)) {
        throw new InvalidDosageError({ errors: { dosage: ['Dosage must be an amount and a unit such as 500 mg'] } })
      }
      if (!durationForm.test(asked.duration)) {
        throw new InvalidDurationError({ errors: { duration: ['Duration must be a time such as 7 days'] } })
      }
      const prescription = await prescriptionsTable(database).add(consultation, asked, clock())
      return reply.success(prescription, 'Medication prescribed successfully')
    },

    async updatePrescription(context) {
      const id = pathId(context)
      const table = prescriptionsTable(database)
      const prescription = id === undefined ? undefined : await table.find(id)
      if (prescription === undefined) throw new PrescriptionNotFoundError()
      requireAccess(context.get('caller'), prescription)
      const { status } = parse(statusSchema, await readJson(context))
      const { role } = context.get('caller')
      assertTransition('prescription', prescription.status, status, { role })
      const moved = await move('prescription', table, prescription, status, { role }, undefined)
      return reply.success(moved, 'Prescription updated successfully')
    },
  }
}
