export { ApiError, type ApiErrorClass } from './api-error'
export {
  type ClassesByName,
  type Codebook,
  classesByName,
  type ErrorIn,
  type ErrorTable,
  type LocaleOf,
  type NameOf,
  type OperationOf,
  type RoleOf,
} from './codebook'
export type {
  Audience,
  Carried,
  CategoryRow,
  CodeRange,
  Contract,
  Deprecation,
  ErrorRow,
  Extension,
  HttpStatusRow,
  Lifecycle,
  LocaleTexts,
  Operation,
  PaginationRules,
  RateLimits,
  Recovery,
  Refusal,
  Requirement,
  RowDocs,
} from './contract'
export { contractFaults } from './contract-faults'
export { type Fault, formatFaults } from './contract-faults/fault'
export { type CreateError, errorFactory } from './create-error'
export { defineContract } from './define-contract'
export { enforceTransition, type TransitionRule, type TransitionRules } from './enforce-transition'
export {
  type AnyErrorClass,
  type ErrorClass,
  type ErrorFacts,
  type ErrorOptions,
  errorClass,
} from './error-class'
export type { ErrorNamed, ErrorsByNameOf } from './error-named'
export type {
  Field,
  FieldRule,
  Fields,
  FieldType,
  ListField,
  NestedFields,
  OneOfField,
  StatusField,
  TypedField,
  ValueOf,
  ValuesOf,
} from './fields'
export type { HeadersLike } from './headers'
export type { HttpErrorClass, HttpErrorOptions, UnlistedName, UnnamedReason } from './http-error-shape'
export { type ApiErrorGuard, apiErrorGuard } from './is-api-error'
export { bestLocale, type Languages } from './locale'
export { type TextsOfLocale, textOf, textsByLocale } from './locale-texts'
export { type ErrorHandlers, matchError } from './match-error'
export { type MessageTemplate, messageTemplate } from './message-template'
export { createParser, type Parser, type ResponseMeta } from './parser'
export { className } from './row-name'
export { packRows } from './rows/pack'
export type { Rows, RowsSource } from './rows/rows'
export { HttpError } from './server-http-error'
export { captureStackTraces } from './stack-traces'
export { type ErrorMapper, errorConverter, type ToApiError } from './to-api-error'
export { type Graphs, hasStatus, statusesAfter, statusesBefore } from './transitions'
export type { BaseOptions, FieldErrors, WireBody, WireError, WireOptions } from './wire-error'
