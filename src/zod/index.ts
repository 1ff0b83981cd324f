export type { Codebook } from '../core/codebook'
export { fieldErrorsSchema, listSchema, paginationSchema, successSchema, timestampSchema } from './body'
export { bookingMovingSchema, slotBookingSchema } from './docplanner'
export type {
  BodySchema,
  ErrorBodySchema,
  FieldSchema,
  FiltersSchema,
  ObjectSchema,
  OperationWith,
  PaginationQuerySchema,
  RequiredSchema,
  StatusesOf,
  ZodSchemas,
} from './schema-types'
export { zodSchemas } from './zod-schemas'
