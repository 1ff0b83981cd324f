import type { AppointmentStatus, HttpError, OperationErrors, SuccessBody } from 'error-codebook'
import { type SafeResult, safe } from 'error-codebook/client'
import type { appointmentTypes } from 'error-codebook/contract'
import { carriedBy, type Rehearsal } from './rehearsals'

/** Whom the visitor books as, and with whom they can. */
export interface Session {
  readonly token: string
  readonly patient: { readonly id: number; readonly name: string }
  readonly doctors: readonly { readonly id: number; readonly name: string }[]
}

/** A time of one doctor. */
export interface Slot {
  /** An instant. */
  readonly start: string
  readonly free: boolean
}

export type AppointmentType = (typeof appointmentTypes)[number]

/** The body of a booking. The server alone checks it, so a field may be missing. */
export interface BookingRequest {
  readonly doctor_id: number | undefined
  readonly scheduled_at: string | undefined
  readonly type: AppointmentType
  readonly notes: string
}

/** One attempt to book. */
export interface Order {
  readonly request: BookingRequest
  /** The same for each attempt at the same booking: the service makes one appointment of them. */
  readonly key: string
  readonly token: string
  /** Ends it before it is sent. */
  readonly signal: AbortSignal
  /** Has the service answer with this failure instead, and book nothing. */
  readonly rehearsal: Rehearsal | undefined
}

export interface Appointment {
  readonly id: number
  readonly doctor_id: number
  readonly scheduled_at: string
  readonly type: AppointmentType
  readonly status: AppointmentStatus
}

/** Everything that a booking may fail with: the operation's rows, or a failure that no row names. */
export type BookingError = OperationErrors<'bookAppointment'> | HttpError

/** @throws BookingError */
export async function bookAppointment({ request, key, token, signal, rehearsal }: Order): Promise<Appointment> {
  const path = rehearsal === undefined ? '/api/appointments' : `/api/provoke/${rehearsal}`
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', 'Idempotency-Key': key }
  const body = JSON.stringify(rehearsal === undefined ? request : carriedBy(rehearsal))
  const call = () => fetch(path, { method: 'POST', headers, body, signal: AbortSignal.any([signal, timeout()]) })
  return (await orThrow(safe<SuccessBody<Appointment>, 'bookAppointment'>('bookAppointment', call))).data
}

export function startSession(): Promise<Session> {
  return orThrow(safe<Session>(() => fetch('/demo/session', { signal: timeout() })))
}

export async function loadSlots(doctorId: number): Promise<readonly Slot[]> {
  const call = () => fetch(`/demo/slots?doctor_id=${doctorId}`, { signal: timeout() })
  return (await orThrow(safe<{ data: Slot[] }>(call))).data
}

/** TanStack Query learns of a failure by what is thrown. `safe` also makes an error of half an answer, or of HTML. */
async function orThrow<Data>(result: Promise<SafeResult<Data, Error>>): Promise<Data> {
  const { ok, data, error } = await result
  if (ok) return data
  throw error
}

/** A connection that hangs is a failure too. */
const timeout = () => AbortSignal.timeout(15_000)
