// `error-codebook/zod`: the schemas of any contract, and those of the clinic.
export type { FieldMessageValues } from '../core/field-messages'
export type { FieldErrors, WireBody } from '../core/wire-error'
export { validationError } from '../generated/codebook'
export type { ValidationFailedError } from '../generated/errors'
export type { ValidationIssue } from '../http'
export type { DefaultCodebook } from '../server/default-codebook'
export {
  type BodySchema,
  bookingMovingSchema,
  type Codebook,
  type ErrorBodySchema,
  type FieldSchema,
  type FiltersSchema,
  fieldErrorsSchema,
  listSchema,
  type ObjectSchema,
  type OperationWith,
  type PaginationQuerySchema,
  paginationSchema,
  type RequiredSchema,
  type StatusesOf,
  slotBookingSchema,
  successSchema,
  timestampSchema,
  type ZodSchemas,
  zodSchemas,
} from '../zod'
export {
  appointmentFiltersSchema,
  bookingRequestSchema,
  consultationFiltersSchema,
  errorBodySchema,
  type FieldProblem,
  fieldMessage,
  paginationQuerySchema,
} from './schemas'
