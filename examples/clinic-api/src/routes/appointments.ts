import { AppointmentNotFoundError, AppointmentStatus } from 'error-codebook'
import { appointmentFiltersSchema, paginationQuerySchema } from 'error-codebook/zod'
import { requireAccess, requireRole, visibleTo } from '../auth/access'
import { type Appointment, appointmentsTable } from '../database/appointments'
import { consultationsTable } from '../database/consultations'
import type { Queries } from '../database/open'
import type { ClinicContext } from '../http/context'
import { parse, pathId, readJson } from '../http/input'
import { keyedRequest } from '../http/keyed-request'
import type { Handlers } from '../http/operations'
import { readPage } from '../http/page'
import { createOnce } from '../rules/create-once'
import { move } from '../rules/move'
import type { Services } from '../services'
import { parseBookingRequest } from './booking-request'

type Operations = 'bookAppointment' | 'listAppointments' | 'confirmAppointment' | 'cancelAppointment'

const day = 86_400_000

export function appointmentHandlers({ database, clock, reply, workingHours }: Services): Handlers<Operations> {
  return {
    async bookAppointment(context) {
      const caller = context.get('caller')
      requireRole(caller, 'patient')
      const body = await readJson(context)
      const request = keyedRequest(context, 'bookAppointment', body)
      const now = clock()
      const booked = await database.transaction((transaction) => {
        const table = appointmentsTable(transaction)
        return createOnce(transaction, {
          request,
          now,
          // Read only here: a repeat is answered even when the time that it asks for has passed.
          create: async () => {
            const { doctor_id, start, type, notes } = parseBookingRequest(body, now, workingHours)
            return table.book({ doctor_id, patient_id: caller.id, start, type, notes, now })
          },
          findCreated: async (id) => standing(await table.find(id)),
        })
      })
      return reply.success(booked, 'Appointment booked successfully')
    },

    async listAppointments(context) {
      const query = context.req.query()
      const { date_from: first, date_to: last, ...filters } = parse(appointmentFiltersSchema, query)
      const filter = {
        ...filters,
        seenBy: visibleTo(context.get('caller')),
        from: first === undefined ? undefined : new Date(first),
        before: last === undefined ? undefined : new Date(Date.parse(last) + day),
      }
      const { rows, pagination } = await readPage(
        (page) => appointmentsTable(database).list(filter, page),
        parse(paginationQuerySchema, query),
      )
      return reply.list(rows, pagination)
    },

    async confirmAppointment(context) {
      const { role } = context.get('caller')
      const confirmed = await database.transaction(async (transaction) => {
        const appointment = await findOwnAppointment(transaction, context)
        const table = appointmentsTable(transaction)
        const moved = await move('appointment', table, appointment, AppointmentStatus.Confirmed, { role }, undefined)
        await consultationsTable(transaction).schedule(moved, clock())
        return moved
      })
      return reply.success(confirmed, 'Appointment confirmed successfully')
    },

    async cancelAppointment(context) {
      const { role } = context.get('caller')
      const cancelled = await database.transaction(async (transaction) => {
        const appointment = await findOwnAppointment(transaction, context)
        // Always changes the consultation first: two requests then never wait for each other's row.
        await consultationsTable(transaction).cancelOf(appointment.id)
        const table = appointmentsTable(transaction)
        return move('appointment', table, appointment, AppointmentStatus.Cancelled, { role }, undefined)
      })
      return reply.success(cancelled, 'Appointment cancelled successfully')
    },
  }
}

/** @throws AppointmentNotFoundError, ResourceAccessDeniedError */
async function findOwnAppointment(db: Queries, context: ClinicContext): Promise<Appointment> {
  const id = pathId(context)
  const appointment = id === undefined ? undefined : await appointmentsTable(db).find(id)
  if (appointment === undefined) throw new AppointmentNotFoundError()
  requireAccess(context.get('caller'), appointment)
  return appointment
}

/** A cancelled appointment must not be taken for a booking. */
function standing(appointment: Appointment | undefined): Appointment | undefined {
  return appointment?.status === AppointmentStatus.Cancelled ? undefined : appointment
}
