import { AppointmentStatus, ConsultationStatus } from 'error-codebook'
import { pagination } from 'error-codebook/contract'
import { consultationFiltersSchema, paginationQuerySchema } from 'error-codebook/zod'
import { z } from 'zod'
import { requireRole, visibleTo } from '../auth/access'
import { appointmentsTable } from '../database/appointments'
import { type Consultation, type ConsultationFields, consultationsTable } from '../database/consultations'
import type { ClinicContext } from '../http/context'
import { parse, readJson, text } from '../http/input'
import type { Handlers } from '../http/operations'
import { readPage } from '../http/page'
import { move } from '../rules/move'
import type { Services } from '../services'
import { findOwnConsultation } from './own-consultation'

const endingSchema = z.object({
  diagnosis: text('diagnosis', 5000).nullish(),
  treatment: text('treatment', 5000).nullish(),
})

export function consultationHandlers(
  services: Services,
): Handlers<'listConsultations' | 'startConsultation' | 'endConsultation'> {
  const { database, clock, reply } = services

  /** Moves the caller's consultation, and its appointment along with it. Checks and changes in one transaction. */
  function moveBoth(
    request: ClinicContext,
    to: ConsultationStatus,
    appointmentTo: AppointmentStatus,
    readFields: () => ConsultationFields,
  ): Promise<Consultation> {
    const { role } = request.get('caller')
    return database.transaction(async (transaction) => {
      const table = consultationsTable(transaction)
      const consultation = await findOwnConsultation(request, table.find)
      const fields = readFields()
      const { diagnosis, treatment } = fields
      const moved = await move('consultation', table, consultation, to, { role, diagnosis, treatment }, fields)
      const appointments = appointmentsTable(transaction)
      const appointment = await appointments.find(moved.appointment_id)
      if (appointment) await move('appointment', appointments, appointment, appointmentTo, undefined, undefined)
      return moved
    })
  }

  return {
    async listConsultations(context) {
      const query = context.req.query()
      const { limit, ...filters } = parse(consultationFiltersSchema, query)
      const asked = parse(paginationQuerySchema, query)
      // The list ends after `limit` items; a request that names no page size has them all on one page.
      const perPage = query.per_page === undefined ? (limit ?? pagination.perPage.default) : asked.per_page
      const filter = { ...filters, seenBy: visibleTo(context.get('caller')) }
      const page = await readPage(
        (part) => consultationsTable(database).list(filter, part),
        { page: asked.page, per_page: perPage },
        limit,
      )
      return reply.list(page.rows, page.pagination)
    },

    async startConsultation(context) {
      const { InProgress } = ConsultationStatus
      const fields = () => ({ started_at: clock() })
      const started = await moveBoth(context, InProgress, AppointmentStatus.InProgress, fields)
      return reply.success(started, 'Consultation started successfully')
    },

    async endConsultation(context) {
      requireRole(context.get('caller'), 'doctor')
      const body = await readJson(context)
      const { Completed } = ConsultationStatus
      const fields = () => ({ ...parse(endingSchema, body), ended_at: clock() })
      const ended = await moveBoth(context, Completed, AppointmentStatus.Completed, fields)
      return reply.success(ended, 'Consultation ended successfully')
    },
  }
}
