// Mistakes that the compiler must catch. Above each: its TypeScript error, and a part of what a person reads.
import { useQuery } from '@tanstack/react-query'
import {
  assertTransition,
  canTransition,
  clinic,
  createError,
  DoubleBookingError,
  type HttpError,
  isApiError,
  matchError,
  type OperationErrors,
  paginate,
  RateLimitExceededError,
  SlotUnavailableError,
  toApiError,
} from 'error-codebook'
import { fromAxiosError } from 'error-codebook/axios'
import { safe } from 'error-codebook/client'
import { defineContract } from 'error-codebook/core'
import { approve, defineDictionary, docplannerCallback, ownCodes } from 'error-codebook/docplanner'
import { honoErrorHandler } from 'error-codebook/hono'
import { postgresMapper } from 'error-codebook/mappers'
import { queryRetry } from 'error-codebook/tanstack-query'
import { CardDeclinedError, OrderTooLargeError, codebook as shopBook } from '../shop/index.js'

// TS2353: 'errors' does not exist in type
new SlotUnavailableError({ errors: { doctor_id: ['Doctor is required'] } })

// TS2353: 'details' does not exist in type
new SlotUnavailableError({ details: { doctorId: 5 } })

// TS2554: Expected 1 arguments, but got 0
new CardDeclinedError()

// TS2322: Type '"rich"' is not assignable to type
new CardDeclinedError({ details: { reason: 'rich' } })

// TS2741: Property 'maximum' is missing in type
new OrderTooLargeError({ details: { counted: 11 } })

// TS2353: 'order' does not exist in type
new OrderTooLargeError({ details: { maximum: 10, order: 5 } })

// TS2322: Type 'string' is not assignable to type 'number'
new RateLimitExceededError({ retryAfter: '60' })

// TS2375: Type '"DOUBLE_BOOKING"' is not assignable to type '"SLOT_UNAVAILABLE"'
export const taken: SlotUnavailableError = new DoubleBookingError()

// TS2345: Argument of type '"SLOT_TAKEN"' is not assignable
createError('SLOT_TAKEN')

// TS2345: Argument of type '3999' is not assignable
createError(3999)

// TS2353: 'errors' does not exist in type
createError('SLOT_UNAVAILABLE', { errors: {} })

// TS2345: '"SLOT_TAKEN"' is not assignable
isApiError(taken, 'SLOT_TAKEN')

// TS2367: '9999' have no overlap
export const never: boolean = toApiError(taken).code === 9999

type Listing = OperationErrors<'listAppointments'> | HttpError

declare const failure: Listing

// TS2345: is missing the following properties from type
matchError(failure, {
  VALIDATION_FAILED: () => 1,
  unknown: () => 2,
})

// TS2345: Property 'unknown' is missing in type
matchError(failure, {
  VALIDATION_FAILED: () => 1,
  INVALID_TOKEN: () => 1,
  TOKEN_EXPIRED: () => 1,
  MISSING_TOKEN: () => 1,
  RATE_LIMIT_EXCEEDED: () => 1,
  DATABASE_ERROR: () => 1,
  SERVICE_UNAVAILABLE: () => 1,
  INTERNAL_ERROR: () => 1,
})

matchError(failure, {
  // TS2322: "SLOT_TAKEN is not an error of this union"
  SLOT_TAKEN: () => 1,
  default: () => 2,
})

matchError(failure, {
  // TS2322: "SLOT_UNAVAILABLE is not an error of this union"
  SLOT_UNAVAILABLE: () => 1,
  default: () => 2,
})

// TS2322: Type 'string | number' is not assignable to type 'boolean'
export const advice: boolean = matchError(failure, {
  VALIDATION_FAILED: () => 1,
  default: () => 'Try again',
})

// TS2345: '"confirmd"' is not assignable to parameter of type '"
canTransition('appointment', 'pending', 'confirmd')

// TS2345: '"scheduled"' is not assignable
canTransition('appointment', 'scheduled', 'cancelled')

// TS2345: '"visit"' is not assignable
canTransition('visit', 'pending', 'confirmed')

// TS2561: Did you mean to write 'diagnosis'?
assertTransition('consultation', 'in_progress', 'completed', { role: 'doctor', diagnossis: 'Influenza' })

// TS2322: Type '"nurse"' is not assignable to type 'Role | undefined'
assertTransition('appointment', 'pending', 'confirmed', { role: 'nurse' })

// TS2769: '"bookVisit"' is not assignable
safe('bookVisit', fetch('/'))

// TS2345: '"bookVisit"' is not assignable
fromAxiosError(taken, 'bookVisit')

// TS2345: Argument of type 'Promise<
matchError(fromAxiosError(taken), {})

// TS2769: '"listVisits"' is not assignable
queryRetry('listVisits')

const listing = useQuery({ queryKey: [], queryFn: () => 1, ...queryRetry('listAppointments') })

// TS2367: '"SLOT_UNAVAILABLE"' have no overlap
export const impossible: boolean = listing.error?.error === 'SLOT_UNAVAILABLE'

// TS2561: Did you mean to write 'perPage'?
paginate({ total: 1, page: 1, per_page: 15 })

// TS2322: Type '"fi"' is not assignable to type
honoErrorHandler({ codebook: clinic, locale: 'fi' })

// TS2322: Type '"de"' is not assignable to type '"a locale needs a codebook with texts"'
honoErrorHandler({ locale: 'de' })

// TS2322: Type '"SOLD_OUT"' is not assignable to type 'NameOf<ShopCodebook>'
honoErrorHandler({ codebook: shopBook, mappers: [postgresMapper({ one_order: 'SOLD_OUT' })] })

const shop = {
  name: 'shop',
  version: '1.0.0',
  categories: { system: { title: 'System', range: [1, 99] } },
} as const

defineContract({
  ...shop,
  // TS2322: LOST
  fallback: 'LOST',
  errors: { BROKEN: { code: 1, status: 500, recovery: 'transient', meaning: 'Something broke' } },
})

defineContract({
  ...shop,
  fallback: 'BROKEN',
  errors: {
    // TS2322: BROKEN_TOO already has code 1
    BROKEN: { code: 1, status: 500, recovery: 'transient', meaning: 'Something broke' },
    // TS2322: BROKEN already has code 1
    BROKEN_TOO: { code: 1, status: 500, recovery: 'transient', meaning: 'Something else broke' },
  },
})

// TS2322: "3004 is already that of DOUBLE_BOOKING"
defineDictionary({ ...ownCodes, SLOT_UNAVAILABLE: 3004 })

const { SLOT_UNAVAILABLE: _, ...others } = ownCodes
// TS2345: "there is no number for SLOT_UNAVAILABLE"
defineDictionary(others)

// TS2322: "no row INTERNAL_ERROR may be answered with an error_code"
defineDictionary({ ...ownCodes, INTERNAL_ERROR: 9 })

// TS2322: Type 'Promise<void>' is not assignable to type 'Approval | Promise<Approval>'
docplannerCallback({ slotBooking: async ({ data }) => console.log(data.doctor.id) })

// TS2322: Type '"INTERNAL_ERROR"' is not assignable to type 'AnswerableErrorName
docplannerCallback({ slotBooking: approve, failureAs: 'INTERNAL_ERROR' })

// TS2339: Property 'canceling_booking' does not exist on type 'SlotBookingData'
docplannerCallback({ slotBooking: ({ data }) => (data.canceling_booking.id ? approve() : approve()) })
