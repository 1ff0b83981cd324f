import { InvalidAppointmentTimeError, validationError } from 'error-codebook'
import { operations } from 'error-codebook/contract'
import { bookingRequestSchema } from 'error-codebook/zod'
import type { z } from 'zod'
import { text } from '../http/input'
import { slotTimeFault } from '../rules/slot-time'
import type { WorkingHours } from '../rules/working-hours'

type BookingRequest = Omit<z.output<typeof bookingRequestSchema>, 'scheduled_at'> & { start: Date }

/**
 * Reads a booking request. The time stands among the other faulty fields; where it alone is wrong, the refusal is its own.
 *
 * @throws ValidationFailedError, InvalidAppointmentTimeError
 */
export function parseBookingRequest(input: unknown, now: Date, hours: WorkingHours): BookingRequest {
  const schema = bookingRequestSchema.extend({
    scheduled_at: bookingRequestSchema.shape.scheduled_at.superRefine((value, context) => {
      const start = new Date(value)
      const fault = Number.isNaN(start.getTime()) ? undefined : slotTimeFault(start, now, hours)
      if (fault !== undefined) context.addIssue({ code: 'custom', message: fault })
    }),
    notes: text('notes', operations.bookAppointment.body.notes.maxLength).optional(),
  })
  const { data, error } = schema.safeParse(input)
  if (error !== undefined) {
    const refusal = validationError(error.issues)
    const timeAlone = error.issues.every(({ code, path }) => code === 'custom' && path[0] === 'scheduled_at')
    throw timeAlone ? new InvalidAppointmentTimeError({ errors: refusal.errors }) : refusal
  }
  const { scheduled_at: time, ...rest } = data
  // The wire has whole seconds: a fraction of one must not make another slot.
  return { ...rest, start: new Date(Math.floor(Date.parse(time) / 1000) * 1000) }
}
