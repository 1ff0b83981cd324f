import type { fieldMessages } from '../contract'
import { type FieldMessageValues, fieldMessageOf } from '../core/field-messages'
import { codebookWithoutTexts as clinic } from '../generated/codebook'
import type { DefaultCodebook } from '../server/default-codebook'
import { errorBodySchemaOf } from '../zod/error-body-schema'
import { bodySchemaOf, filtersSchemaOf, paginationQuerySchemaOf } from '../zod/input-schemas'
import type { BodySchema, ErrorBodySchema, FiltersSchema, PaginationQuerySchema } from '../zod/schema-types'

// The clinic's schemas, each made on its own: a bundle has those that it uses, and with `zodSchemas(codebook)` alone none of them.

/** The house body of any row: a union discriminated by `error`, with the fields that the row carries. */
export const errorBodySchema: ErrorBodySchema<DefaultCodebook> = /* @__PURE__ */ errorBodySchemaOf(clinic)

/** The query of a list of appointments. Reference: "Appointment Filtering". */
export const appointmentFiltersSchema: FiltersSchema<DefaultCodebook, 'listAppointments'> = /* @__PURE__ */ (() =>
  filtersSchemaOf(clinic, 'listAppointments').refine(
    ({ date_from, date_to }) => date_from === undefined || date_to === undefined || date_from <= date_to,
    { path: ['date_to'], error: fieldMessage('dateOrder', 'date_to') },
  ))()

/** The query of a list of consultations. Reference: "Consultation Filtering". */
export const consultationFiltersSchema: FiltersSchema<DefaultCodebook, 'listConsultations'> =
  /* @__PURE__ */ filtersSchemaOf(clinic, 'listConsultations')

/** The page that a list is asked for: `page` from 1, `per_page` with its default; a bad value is an issue, never clamped. */
export const paginationQuerySchema: PaginationQuerySchema = /* @__PURE__ */ paginationQuerySchemaOf(clinic)

/** The body of a booking request. That its time lies ahead is for the service, which has the clock. */
export const bookingRequestSchema: BodySchema<DefaultCodebook, 'bookAppointment'> = /* @__PURE__ */ bodySchemaOf(
  clinic,
  'bookAppointment',
)

/** What may be wrong with a field: a name in the contract's `fieldMessages`. */
export type FieldProblem = keyof typeof fieldMessages

/** A message of the table with the field's label and the limits filled in. */
export function fieldMessage(problem: FieldProblem, field: string, values?: FieldMessageValues): string {
  return fieldMessageOf(clinic, problem, field, values)
}
