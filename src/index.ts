export { ApiError } from './core/api-error'
export type { Recovery } from './core/contract'
export type { TransitionContext } from './core/enforce-transition'
export { HttpError } from './core/http-error'
export { type ErrorHandlers, matchError } from './core/match-error'
export type { ErrorClass, ErrorOptions } from './core/row-class'
export { captureStackTraces } from './core/stack-traces'
export type { ErrorMapper } from './core/to-api-error'
export type { HttpErrorOptions, UnlistedName } from './core/unnamed-error'
export type { BaseOptions, FieldErrors, WireBody } from './core/wire-error'
export {
  createError,
  type ErrorBody,
  errorResponse,
  isApiError,
  toApiError,
  validationError,
  versionHeaders,
} from './generated/codebook'
// All of it, so that a new row needs no second edit; a snapshot of the package's exports guards it.
export * from './generated/errors'
export {
  AppointmentStatus,
  assertTransition,
  ConsultationStatus,
  canTransition,
  isStatus,
  isTerminal,
  type Lifecycle,
  type NextStatus,
  nextStatuses,
  PrescriptionStatus,
  type StatusOf,
  sourceStatuses,
} from './generated/lifecycles'
export type { ErrorNamesByOperation, OperationErrors, OperationName } from './generated/operations'
export { parseRateLimit, rateLimitHeaders } from './generated/rate-limit'
export {
  type ErrorFormat,
  type ErrorResponseOptions,
  errorBody,
  errorHeaders,
  type ListBody,
  list,
  type Pagination,
  type ProblemDetails,
  type ProblemOptions,
  paginate,
  problemDetails,
  type RateLimitState,
  type SuccessBody,
  type SuccessOptions,
  success,
  type TimestampOption,
  type ValidationIssue,
} from './http'
