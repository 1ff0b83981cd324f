import { AppointmentNotFoundError, AppointmentStatus } from 'error-codebook'
import { appointmentFiltersSchema, paginationQuerySchema } from 'error-codebook/zod'
import { z } from 'zod'
import { requireAccess, requireRole, visibleTo } from '../auth/access'
import { appointmentsTable } from '../database/appointments'
import { consultationsTable } from '../database/consultations'
import type { ClinicContext } from '../http/context'
import { parse, pathId, readJson, text } from '../http/input'
import type { Handlers } from '../http/operations'
import { readPage } from '../http/page'
import { move } from '../rules/move'
import type { Services } from '../services'
import { parseBookingRequest } from './booking-request'

type Operations = 'bookAppointment' | 'listAppointments' | 'confirmAppointment' | 'cancelAppointment'

const day = 86_400_000

const keySchema = z.object({ 'idempotency-key': text('idempotency-key', 255).optional() })

export function appointmentHandlers({ database, clock, reply, workingHours }: Services): Handlers<Operations> {
  async function findOwn(context: ClinicContext) {
    const id = pathId(context)
    const appointment = id === undefined ? undefined : await appointmentsTable(database).find(id)
    if (appointment === undefined) throw new AppointmentNotFoundError()
    requireAccess(context.get('caller'), appointment)
    return appointment
  }

  return {
    async bookAppointment(context) {
      const caller = context.get('caller')
      requireRole(caller, 'patient')
      const now = clock()
      const { doctor_id, start, type, notes } = parseBookingRequest(await readJson(context), now, workingHours)
      const key = parse(keySchema, context.req.header())['idempotency-key']
      const booking = { doctor_id, patient_id: caller.id, start, type, notes, now, key }
      return reply.success(await appointmentsTable(database).book(booking), 'Appointment booked successfully')
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
      const appointment = await findOwn(context)
      const { role } = context.get('caller')
      const confirmed = await database.transaction(async (transaction) => {
        const table = appointmentsTable(transaction)
        const moved = await move('appointment', table, appointment, AppointmentStatus.Confirmed, { role }, undefined)
        await consultationsTable(transaction).schedule(moved, clock())
        return moved
      })
      return reply.success(confirmed, 'Appointment confirmed successfully')
    },

    async cancelAppointment(context) {
      const appointment = await findOwn(context)
      const { role } = context.get('caller')
      const cancelled = await database.transaction(async (transaction) => {
        // Always the consultation first: two requests then never wait for each other's row.
        await consultationsTable(transaction).cancelOf(appointment.id)
        const table = appointmentsTable(transaction)
        return move('appointment', table, appointment, AppointmentStatus.Cancelled, { role }, undefined)
      })
      return reply.success(cancelled, 'Appointment cancelled successfully')
    },
  }
}
