import type { HttpError, OperationErrors, SuccessBody } from 'error-codebook'
import { type SafeResult, safe } from 'error-codebook/client'
import type { appointmentTypes } from 'error-codebook/contract'
import { carriedBy, type Rehearsal } from './rehearsals'

/** Whom the visitor books as, and what can be booked. */
export interface Session {
  readonly token: string
  readonly patient: { readonly id: number; readonly name: string }
  readonly doctors: readonly { readonly id: number; readonly name: string }[]
  /** The clinic's clock. */
  readonly now: string
  /** Instants, earliest first. */
  readonly slots: readonly string[]
}

export type AppointmentType = (typeof appointmentTypes)[number]

/** The body of a booking. The server alone checks it, so a field may be missing. */
export interface BookingRequest {
  readonly doctor_id: number | undefined
  readonly scheduled_at: string | undefined
  readonly type: AppointmentType
  readonly notes: string
}

export interface Appointment {
  readonly id: number
  readonly doctor_id: number
  readonly scheduled_at: string
  readonly type: AppointmentType
  readonly status: string
}

/** Everything that a booking may fail with: the operation's rows, or a failure that no row names. */
export type BookingError = OperationErrors<'bookAppointment'> | HttpError

/** Books. With a rehearsal, the service answers with that failure instead, and books nothing. */
export function bookAppointment(
  token: string,
  request: BookingRequest,
  rehearsal: Rehearsal | undefined,
): Promise<SafeResult<SuccessBody<Appointment>, BookingError>> {
  const path = rehearsal === undefined ? '/api/appointments' : `/api/provoke/${rehearsal}`
  return safe<SuccessBody<Appointment>, 'bookAppointment'>('bookAppointment', () =>
    fetch(path, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(rehearsal === undefined ? request : carriedBy(rehearsal)),
      signal: timeout(),
    }),
  )
}

export function startSession() {
  return safe<Session>(() => fetch('/demo/session', { cache: 'no-store', signal: timeout() }))
}

/** A connection that hangs is a failure too. */
const timeout = () => AbortSignal.timeout(15_000)
