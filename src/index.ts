export { ApiError, type ApiErrorClass } from './core/api-error'
export type {
  ClassesByName,
  Codebook,
  ErrorIn,
  ErrorTable,
  LocaleOf,
  NameOf,
  OperationOf,
  RoleOf,
} from './core/codebook'
export type { Recovery } from './core/contract'
export type { CreateError } from './core/create-error'
export type { AnyErrorClass, ErrorClass, ErrorOptions } from './core/error-class'
export type { HeadersLike } from './core/headers'
export type { HttpErrorClass, HttpErrorOptions, UnlistedName, UnnamedReason } from './core/http-error-shape'
export type { ApiErrorGuard } from './core/is-api-error'
export { type ErrorHandlers, matchError } from './core/match-error'
export { HttpError } from './core/server-http-error'
export { captureStackTraces } from './core/stack-traces'
export type { ErrorMapper, ToApiError } from './core/to-api-error'
export type { BaseOptions, FieldErrors, WireBody, WireError } from './core/wire-error'
export {
  type ClinicBookingCodebook,
  type ClinicBookingCodebookWithoutTexts,
  codebook as clinic,
  createError,
  type ErrorBody,
  errorBody,
  errorHeaders,
  errorResponse,
  isApiError,
  type Locale,
  parseRateLimit,
  problemDetails,
  rateLimitHeaders,
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
  type Role,
  type StatusOf,
  sourceStatuses,
  type TransitionContexts,
} from './generated/lifecycles'
export type { ErrorNamesByOperation, OperationErrors, OperationName } from './generated/operations'
export {
  type ErrorBodyBuilder,
  type ErrorFormat,
  type ErrorResponseOptions,
  type FieldLimit,
  type ListBody,
  list,
  type Pagination,
  type ProblemDetails,
  type ProblemOptions,
  paginate,
  type RateLimitState,
  type SuccessBody,
  type SuccessOptions,
  success,
  type TimestampOption,
  type ValidationIssue,
} from './http'
