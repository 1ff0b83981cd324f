import {
  assertTransition,
  ConsultationNotStartedError,
  ConsultationStatus,
  InvalidConsultationStatusError,
  InvalidDosageError,
  InvalidDurationError,
  PrescriptionNotFoundError,
  PrescriptionStatus,
} from 'error-codebook'
import { z } from 'zod'
import { requireAccess, requireRole } from '../auth/access'
import { consultationsTable } from '../database/consultations'
import { type Prescription, prescriptionsTable } from '../database/prescriptions'
import { parse, pathId, readJson, text } from '../http/input'
import { keyedRequest } from '../http/keyed-request'
import type { Handlers } from '../http/operations'
import { createOnce } from '../rules/create-once'
import { move } from '../rules/move'
import type { Services } from '../services'
import { findOwnConsultation } from './own-consultation'

const prescriptionSchema = z.object({
  medication: text('medication', 200),
  dosage: text('dosage', 200),
  duration: text('duration', 200),
})
const statusSchema = z.object({ status: text('status', 50) })

const dosageForm = /^\d{1,5}(\.\d{1,3})? ?(mg|g|mcg|ml|IU|drops?|tablets?|puffs?)$/
const durationForm = /^[1-9]\d{0,2} (days?|weeks?|months?)$/

export function prescriptionHandlers({
  database,
  clock,
  reply,
}: Services): Handlers<'prescribe' | 'updatePrescription'> {
  return {
    async prescribe(context) {
      requireRole(context.get('caller'), 'doctor')
      const body = await readJson(context)
      const request = keyedRequest(context, 'prescribe', body)
      const now = clock()
      const prescription = await database.transaction((transaction) => {
        const table = prescriptionsTable(transaction)
        return createOnce(transaction, {
          request,
          now,
          create: async () => {
            const consultation = await findOwnConsultation(context, consultationsTable(transaction).findLocked)
            return table.add(consultation, checkPrescription(body, consultation.status), now)
          },
          findCreated: async (id) => standing(await table.find(id)),
        })
      })
      return reply.success(prescription, 'Medication prescribed successfully')
    },

    async updatePrescription(context) {
      const body = await readJson(context)
      const caller = context.get('caller')
      const id = pathId(context)
      const moved = await database.transaction(async (transaction) => {
        const table = prescriptionsTable(transaction)
        const prescription = id === undefined ? undefined : await table.find(id)
        if (prescription === undefined) throw new PrescriptionNotFoundError()
        requireAccess(caller, prescription)
        const { status } = parse(statusSchema, body)
        const { role } = caller
        assertTransition('prescription', prescription.status, status, { role })
        return move('prescription', table, prescription, status, { role }, undefined)
      })
      return reply.success(moved, 'Prescription updated successfully')
    },
  }
}

/** @throws the refusal of a consultation in which nothing can be prescribed, or of a faulty prescription */
function checkPrescription(body: unknown, status: ConsultationStatus): z.output<typeof prescriptionSchema> {
  const asked = parse(prescriptionSchema, body)
  if (status === ConsultationStatus.Scheduled) throw new ConsultationNotStartedError()
  if (status === ConsultationStatus.Cancelled) throw new InvalidConsultationStatusError()
  if (!dosageForm.test(asked.dosage)) {
    throw new InvalidDosageError({ errors: { dosage: ['Dosage must be an amount and a unit such as 500 mg'] } })
  }
  if (!durationForm.test(asked.duration)) {
    throw new InvalidDurationError({ errors: { duration: ['Duration must be a time such as 7 days'] } })
  }
  return asked
}

/** A discontinued prescription must not be taken for one that is valid. */
function standing(prescription: Prescription | undefined): Prescription | undefined {
  return prescription?.status === PrescriptionStatus.Discontinued ? undefined : prescription
}
