import { matchError } from 'error-codebook/client'
import type { BookingRequest } from '../api'
import type { Failure } from '../failure'
import { faultyFields, standingErrors } from './field-errors'

/** Whether a failure still says something of what would be sent now: one about the choices ends when they change. */
export function isStanding(failure: Failure, request: BookingRequest): boolean {
  const noOtherSlot = () => request.scheduled_at === undefined && request.doctor_id === failure.request.doctor_id
  const faultyStill = () =>
    Object.keys(faultyFields(failure.error)).length === 0 || Object.keys(standingErrors(failure, request)).length > 0
  return matchError(failure.error, {
    SLOT_UNAVAILABLE: noOtherSlot,
    DOUBLE_BOOKING: noOtherSlot,
    VALIDATION_FAILED: faultyStill,
    INVALID_APPOINTMENT_TIME: faultyStill,
    DOCTOR_NOT_FOUND: faultyStill,
    default: () => true,
  })
}
