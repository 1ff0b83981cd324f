import { HttpError, isApiError } from 'error-codebook/client'
import type { BookingError, BookingRequest } from './api'

/** A booking that failed, with all that the page needs to say what comes next. */
export interface Failure {
  readonly error: BookingError
  readonly request: BookingRequest
  /** When the next attempt makes sense, in milliseconds since 1970; `undefined` where none does. */
  readonly retryAt: number | undefined
  /** This or an earlier attempt may have booked all the same. */
  readonly uncertain: boolean
}

/** A booking that goes on by itself. */
export interface Waiting {
  /** Why the service asks to wait; `undefined` where the connection is waited for. */
  readonly error: BookingError | undefined
  /** When it is sent again, in milliseconds since 1970. */
  readonly until: number | undefined
}

export function toFailure(error: BookingError, request: BookingRequest, uncertain: boolean): Failure {
  const retryAt = error.recovery === 'transient' ? Date.now() + (error.retryAfter ?? 0) * 1000 : undefined
  return { error, request, retryAt, uncertain }
}

/** Whether two requests ask for the same booking: the second is then a repetition. */
export function isSame(one: BookingRequest | undefined, other: BookingRequest): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** No answer, one that cannot be read, a proxy's, or a server's that lost its way: each may follow a finished booking. */
export function mayHaveBooked(error: BookingError): boolean {
  if (error instanceof HttpError) return error.status < 400 || error.status >= 500
  return isApiError(error, ['INTERNAL_ERROR', 'DATABASE_ERROR'])
}
