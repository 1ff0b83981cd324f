// Uses the schemas with the zod that is installed, and prints what they say.
import { createRequire } from 'node:module'
import { clinic, errorBody, SlotUnavailableError, ValidationFailedError } from 'error-codebook'
import {
  appointmentFiltersSchema,
  bookingRequestSchema,
  errorBodySchema,
  paginationQuerySchema,
  slotBookingSchema,
  validationError,
  zodSchemas,
} from 'error-codebook/zod'

const { version } = createRequire(import.meta.url)('zod/package.json')
const fieldsOf = (result) => validationError(result.error.issues).errors

console.log(
  JSON.stringify({
    version,
    body: errorBodySchema.parse(errorBody(new SlotUnavailableError())).error,
    fields: errorBodySchema.parse(errorBody(new ValidationFailedError({ errors: { email: ['Invalid'] } }))).errors,
    unknown: errorBodySchema.safeParse({ message: '', error: 'NONE', status: 409 }).success,
    booking: fieldsOf(bookingRequestSchema.safeParse({ doctor_id: '5' })),
    page: paginationQuerySchema.parse({ page: '007' }),
    pageOf: fieldsOf(paginationQuerySchema.safeParse({ per_page: '1000' })),
    order: fieldsOf(appointmentFiltersSchema.safeParse({ date_from: '2026-02-02', date_to: '2026-02-01' })),
    names: Object.keys(zodSchemas(clinic)).slice(0, 2),
    docplanner: slotBookingSchema.safeParse({}).success,
  }),
)
