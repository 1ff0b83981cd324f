import type { FieldErrors } from 'error-codebook'
import { fieldMessages, operations } from 'error-codebook/contract'

type BookingErrorName = (typeof operations.bookAppointment.errors)[number]

/** What the service can be asked to answer a booking with: any row of the operation, and a name that it does not have. */
export const rehearsals = [...operations.bookAppointment.errors, 'A_NAME_OF_NO_ROW'] as const

export type Rehearsal = (typeof rehearsals)[number]

/** What an answer carries besides its row's facts. */
const carried: Partial<Record<BookingErrorName, { errors?: FieldErrors; retry_after?: number }>> = {
  VALIDATION_FAILED: { errors: { scheduled_at: [fieldMessages.pastTime] } },
  INVALID_APPOINTMENT_TIME: { errors: { scheduled_at: [fieldMessages.outsideHours] } },
  RATE_LIMIT_EXCEEDED: { retry_after: 15 },
  SERVICE_UNAVAILABLE: { retry_after: 5 },
}

export function carriedBy(rehearsal: Rehearsal): object {
  return (carried as Partial<Record<Rehearsal, object>>)[rehearsal] ?? {}
}
