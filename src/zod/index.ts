export { validationError } from '../generated/codebook'
export {
  errorBodySchema,
  fieldErrorsSchema,
  listSchema,
  paginationSchema,
  successSchema,
  timestampSchema,
} from './body'
export { bookingMovingSchema, slotBookingSchema } from './docplanner'
export { fieldMessage } from './field'
export {
  appointmentFiltersSchema,
  bookingRequestSchema,
  consultationFiltersSchema,
  paginationQuerySchema,
} from './request'
