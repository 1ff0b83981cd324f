import {
  AppointmentStatus,
  ConsultationNotFoundError,
  ConsultationStatus,
  type TransitionContexts,
} from 'error-codebook'
import { pagination } from 'error-codebook/contract'
import { consultationFiltersSchema, paginationQuerySchema } from 'error-codebook/zod'
import { z } from 'zod'
import { requireAccess, requireRole, visibleTo } from '../auth/access'
import { appointmentsTable } from '../database/appointments'
import { type Consultation, type ConsultationFields, consultationsTable } from '../database/consultations'
import type { ClinicContext } from '../http/context'
import { parse, pathId, readJson, text } from '../http/input'
import type { Handlers } from '../http/operations'
import { readPage } from '../http/page'
import { move } from '../rules/move'
import type { Services } from '../services'

const endingSchema = z.object({
  diagnosis: text('diagnosis', 5000).nullish(),
  treatment: text('treatment', 5000).nullish(),
})

/** @throws ConsultationNotFoundError, ResourceAccessDeniedError */
export async function findOwnConsultation({ database }: Services, context: ClinicContext): Promise<Consultation> {
  const id = pathId(context)
  const consultation = id === undefined ? undefined : await consultationsTable(database).find(id)
  if (consultation === undefined) throw new ConsultationNotFoundError()
  requireAccess(context.get('caller'), consultation)
  return consultation
}

export function consultationHandlers(
  services: Services,
): Handlers<'listConsultations' | 'startConsultation' | 'endConsultation'> {
  const { database, clock, reply } = services

  /** Moves a consultation, and its appointment along with it. */
  function moveBoth(
    consultation: Consultation,
    to: ConsultationStatus,
    appointmentTo: AppointmentStatus,
    context: TransitionContexts['consultation'],
    fields: ConsultationFields,
  ): Promise<Consultation> {
    return database.transaction(async (transaction) => {
      const table = consultationsTable(transaction)
      const moved = await move('consultation', table, consultation, to, context, fields)
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
      const consultation = await findOwnConsultation(services, context)
      const { role } = context.get('caller')
      const { InProgress } = ConsultationStatus
      const fields = { started_at: clock() }
      const started = await moveBoth(consultation, InProgress, AppointmentStatus.InProgress, { role }, fields)
      return reply.success(started, 'Consultation started successfully')
    },

    async endConsultation(context) {
      const { role } = context.get('caller')
      requireRole(context.get('caller'), 'doctor')
      const consultation = await findOwnConsultation(services, context)
      const findings = parse(endingSchema, await readJson(context))
      const { Completed } = ConsultationStatus
      const fields = { ...findings, ended_at: clock() }
      const ended = await moveBoth(consultation, Completed, AppointmentStatus.Completed, { role, ...findings }, fields)
      return reply.success(ended, 'Consultation ended successfully')
    },
  }
}
