import { z } from 'zod'
import { bookingRequest, fieldMessages, filters, type lifecycles, pagination } from '../contract'
import type { FieldRule } from '../core/contract'
import { fieldMessage, fieldSchema, type ValueOf, wholeNumber } from './field'

type Rules = Readonly<Record<string, FieldRule<keyof typeof lifecycles>>>

type Filters<Given extends Rules> = { [Field in keyof Given]?: ValueOf<Given[Field]> | undefined }

function filtersSchema<Given extends Rules>(rules: Given) {
  const shape = Object.entries(rules).map(([field, rule]) => [field, fieldSchema(field, rule, true).optional()])
  // Object.entries forgets which field has which rule; Filters keeps it.
  return z.object(Object.fromEntries(shape)) as unknown as z.ZodObject<{
    [Field in keyof Given]: z.ZodOptional<z.ZodType<ValueOf<Given[Field]>>>
  }>
}

/** The query of a list of appointments. Reference: "Appointment Filtering". */
export const appointmentFiltersSchema: z.ZodType<Filters<typeof filters.appointments>> = filtersSchema(
  filters.appointments,
).refine(({ date_from, date_to }) => date_from === undefined || date_to === undefined || date_from <= date_to, {
  path: ['date_to'],
  error: fieldMessage('dateOrder', 'date_to'),
})

/** The query of a list of consultations. Reference: "Consultation Filtering". */
export const consultationFiltersSchema: z.ZodType<Filters<typeof filters.consultations>> = filtersSchema(
  filters.consultations,
)

/** The page that a list is asked for: `page` from 1, `per_page` with its default; a bad value is an issue, never clamped. */
export const paginationQuerySchema = z.object({
  page: wholeNumber(Number.MAX_SAFE_INTEGER, fieldMessage('page', 'page')).default(pagination.page.default),
  per_page: wholeNumber(
    pagination.perPage.maximum,
    fieldMessage('count', 'per_page', { maximum: pagination.perPage.maximum }),
  ).default(pagination.perPage.default),
})

/** The body of a booking request. That its time lies ahead is for the service, which has the clock. */
export const bookingRequestSchema = z.object(
  {
    doctor_id: body('doctor_id'),
    scheduled_at: body('scheduled_at'),
    type: body('type'),
    notes: body('notes').optional(),
  },
  { error: fieldMessages.body },
)

function body<Field extends keyof typeof bookingRequest>(field: Field) {
  return fieldSchema(field, bookingRequest[field], false) as z.ZodType<ValueOf<(typeof bookingRequest)[Field]>>
}
