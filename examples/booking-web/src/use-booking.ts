import { HttpError, isApiError, retryDelay } from 'error-codebook/client'
import { useState } from 'react'
import { type Appointment, type BookingError, type BookingRequest, bookAppointment, type Session } from './api'
import type { Rehearsal } from './rehearsals'

/** A booking that failed, with all that the page needs to say what comes next. */
export interface Failure {
  readonly error: BookingError
  readonly request: BookingRequest
  /** How many times in a row it failed for a while only. */
  readonly attempt: number
  /** When the next attempt makes sense, in milliseconds since 1970; `undefined` where none does. */
  readonly retryAt: number | undefined
  /** This or an earlier attempt may have booked all the same. */
  readonly uncertain: boolean
}

interface Booking {
  readonly sending: boolean
  readonly appointment?: Appointment
  readonly failure?: Failure
  /** Slots that turned out to be taken, as `slotKey` writes them. */
  readonly taken: ReadonlySet<string>
}

export const slotKey = ({ doctor_id, scheduled_at }: Pick<BookingRequest, 'doctor_id' | 'scheduled_at'>) =>
  `${doctor_id} ${scheduled_at}`

/** Sends bookings and keeps what came of the last one. */
export function useBooking({ token }: Session, renewSession: () => Promise<void>) {
  const [booking, setBooking] = useState<Booking>({ sending: false, taken: new Set() })
  const { taken, failure: previous } = booking

  async function book(request: BookingRequest, rehearsal: Rehearsal | undefined) {
    if (booking.sending) return
    setBooking({ sending: true, taken })
    const { ok, data, error } = await bookAppointment(token, request, rehearsal)
    const nowTaken = new Set(taken).add(slotKey(request))
    if (ok) return setBooking({ sending: false, taken: nowTaken, appointment: data.data })

    if (isApiError(error, ['INVALID_TOKEN', 'TOKEN_EXPIRED', 'MISSING_TOKEN'])) await renewSession()
    const isTaken = isApiError(error, ['SLOT_UNAVAILABLE', 'DOUBLE_BOOKING'])
    setBooking({ sending: false, taken: isTaken ? nowTaken : taken, failure: toFailure(error, request, previous) })
  }

  return { ...booking, book, startOver: () => setBooking({ sending: false, taken }) }
}

function toFailure(error: BookingError, request: BookingRequest, previous: Failure | undefined): Failure {
  const again = previous !== undefined && slotKey(previous.request) === slotKey(request) ? previous : undefined
  const attempt = (again?.retryAt === undefined ? 0 : again.attempt) + 1
  // A slot can be booked once, so a repeated booking books nothing twice: it is idempotent in effect.
  const delay = retryDelay(error, attempt)
  return {
    error,
    request,
    attempt,
    retryAt: delay === undefined ? undefined : Date.now() + delay,
    uncertain: mayHaveBooked(error) || (again?.uncertain ?? false),
  }
}

/** No answer, one that cannot be read, a proxy's, or a server's that lost its way: each may follow a finished booking. */
function mayHaveBooked(error: BookingError): boolean {
  if (error instanceof HttpError) return error.status < 400 || error.status >= 500
  return isApiError(error, ['INTERNAL_ERROR', 'DATABASE_ERROR'])
}
