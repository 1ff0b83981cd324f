import {
  AppointmentNotCompletedError,
  AppointmentNotFoundError,
  AppointmentStatus,
  CannotRateOwnAppointmentError,
  InvalidRatingValueError,
  ResourceAccessDeniedError,
} from 'error-codebook'
import { fieldMessage } from 'error-codebook/zod'
import { z } from 'zod'
import { isParty } from '../auth/access'
import { appointmentsTable } from '../database/appointments'
import { ratingsTable } from '../database/ratings'
import { parse, pathId, readJson, text } from '../http/input'
import { keyedRequest } from '../http/keyed-request'
import type { Handlers } from '../http/operations'
import { createOnce } from '../rules/create-once'
import type { Services } from '../services'

const ratingSchema = z.object({
  rating: z.number({
    error: ({ input }) => (input === undefined ? fieldMessage('required', 'rating') : 'Rating must be a number'),
  }),
  comment: text('comment', 1000).optional(),
})

export function ratingHandlers({ database, clock, reply }: Services): Handlers<'rateAppointment'> {
  return {
    async rateAppointment(context) {
      const body = await readJson(context)
      const request = keyedRequest(context, 'rateAppointment', body)
      const caller = context.get('caller')
      const id = pathId(context)
      const now = clock()
      const rated = await database.transaction((transaction) => {
        const table = ratingsTable(transaction)
        return createOnce(transaction, {
          request,
          now,
          create: async () => {
            const appointment = id === undefined ? undefined : await appointmentsTable(transaction).find(id)
            if (appointment === undefined) throw new AppointmentNotFoundError()
            if (!isParty(caller, appointment)) throw new ResourceAccessDeniedError()
            if (caller.role === 'doctor') throw new CannotRateOwnAppointmentError()
            const { rating, comment } = parse(ratingSchema, body)
            if (![1, 2, 3, 4, 5].includes(rating)) throw new InvalidRatingValueError()
            // A completed appointment stays completed, so it needs no lock.
            if (appointment.status !== AppointmentStatus.Completed) throw new AppointmentNotCompletedError()
            return table.add(appointment.id, rating, comment, now)
          },
          findCreated: table.find,
        })
      })
      return reply.success(rated, 'Appointment rated successfully')
    },
  }
}
