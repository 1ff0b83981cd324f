export type { ApiError } from '../core/api-error'
export { HttpError } from '../core/client-http-error'
export type { Recovery } from '../core/contract'
export type { ErrorNamed, ErrorsByNameOf } from '../core/error-named'
export type { HeadersLike } from '../core/headers'
export type { HttpErrorClass, HttpErrorOptions, UnlistedName, UnnamedReason } from '../core/http-error-shape'
export type { ApiErrorGuard } from '../core/is-api-error'
export { bestLocale, type Languages } from '../core/locale'
export { type TextsOfLocale, textOf } from '../core/locale-texts'
export { type ErrorHandlers, matchError } from '../core/match-error'
export type { ResponseMeta } from '../core/parser'
export type { Rows, RowsSource } from '../core/rows/rows'
export type { FieldErrors, WireBody, WireError, WireOptions } from '../core/wire-error'
export type { BodyReader, ParserOptions } from './bodies-of-others'
export {
  deserializeError,
  fetchOrThrow,
  isApiError,
  parseErrorBody,
  parseErrorResponse,
  safe,
  toClientError,
} from './clinic'
export { type Client, createClient } from './create-client'
// The row that an error was narrowed to may be a part of a user's declarations, so all of them have names here.
export type * from './default-rows'
export { rows } from './default-rows'
export type { Parser } from './parser'
export { json, type Read, type StandardSchema } from './read-success'
export type { ResponseParser } from './response-parser'
export { type RetryOptions, retryDelay } from './retry-delay'
export type { Attempt, Call, Safe, SafeOptions, SafeResult } from './safe'
export { type ErrorReviver, type SerializedError, serializeError } from './serialize-error'
export type { ClientSource, KnownError, KnownNames } from './sources'
export type { ToClientError } from './to-client-error'
