export { ApiError, type ApiErrorClass } from './api-error'
export type {
  Carried,
  CategoryRow,
  Contract,
  ErrorRow,
  FieldRule,
  HttpStatusRow,
  Lifecycle,
  Operation,
  RateLimits,
  Recovery,
  Refusal,
  Requirement,
} from './contract'
export { contractFaults } from './contract-faults'
export { type CreateError, errorFactory } from './create-error'
export { defineContract } from './define-contract'
export { enforceTransition, type TransitionContext, type TransitionRules } from './enforce-transition'
export { errorClass } from './error-class'
export type { HeadersLike } from './headers'
export { HttpError } from './http-error'
export { type ApiErrorGuard, hasErrorName } from './is-api-error'
export { type ErrorHandlers, matchError } from './match-error'
export { createParser, type Parser, type ResponseMeta } from './parser'
export { type ErrorClass, type ErrorOptions, rowClass } from './row-class'
export { className } from './row-name'
export { type Rows, rowsOf } from './rows'
export { captureStackTraces } from './stack-traces'
export { type ErrorMapper, errorConverter } from './to-api-error'
export { type Graphs, hasStatus, statusesAfter, statusesBefore } from './transitions'
export type { HttpErrorClass, HttpErrorOptions, UnlistedName } from './unnamed-error'
export type { BaseOptions, FieldErrors, WireBody, WireError, WireOptions } from './wire-error'
