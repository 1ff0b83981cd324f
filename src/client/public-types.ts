// What the signatures of the libraries' entries mention. Each entry exports it by name: TypeScript cannot write a type into a user's
// declarations otherwise.
export type { ApiError } from '../core/api-error'
export type { HttpError } from '../core/client-http-error'
export type { ErrorNamed } from '../core/error-named'
export type { HeadersLike } from '../core/headers'
export type { Rows, RowsSource } from '../core/rows/rows'
export type { WireBody } from '../core/wire-error'
export type { AnyApiError, ErrorNamesByOperation } from './default-rows'
export type { RetryOptions } from './retry-delay'
export type { ClientSource, KnownError, KnownNames } from './sources'
