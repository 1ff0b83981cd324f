import type { FieldErrors } from 'error-codebook'
import { matchError } from 'error-codebook/client'
import { operations } from 'error-codebook/contract'
import type { BookingError, BookingRequest } from '../api'
import type { Failure } from '../failure'

const { body } = operations.bookAppointment

type Field = keyof typeof body

/** What an empty field asks for; the server's text names the field as programs do. */
const missing: Partial<Record<Field, string>> = { doctor_id: 'Choose a doctor', scheduled_at: 'Choose a time' }

const badTime: FieldErrors = { scheduled_at: ['Choose another time'] }

/** Whether the form has a field of this name. */
export const isField = (name: string): name is Field => Object.hasOwn(body, name)

/** Which fields a failure is about, and what is wrong with each. */
export function faultyFields(error: BookingError): FieldErrors {
  return matchError(error, {
    VALIDATION_FAILED: ({ errors = {} }) => errors,
    INVALID_APPOINTMENT_TIME: ({ errors = badTime }) => errors,
    DOCTOR_NOT_FOUND: () => ({ doctor_id: ['Choose another doctor'] }),
    default: () => ({}),
  })
}

/** The texts to show beside the fields: a field's stand for as long as it holds the value that was refused. */
export function standingErrors(failure: Failure | undefined, request: BookingRequest): FieldErrors {
  if (failure === undefined) return {}
  const standing = Object.entries(faultyFields(failure.error)).flatMap(([name, texts]) => {
    if (!isField(name) || failure.request[name] !== request[name]) return []
    const hint = request[name] === undefined ? missing[name] : undefined
    return [[name, hint === undefined ? texts : [hint]] as const]
  })
  return Object.fromEntries(standing)
}
