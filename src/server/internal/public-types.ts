// The types that the signatures of adapters mention, which each entry exports by name: TypeScript writes a type into a user's
// declarations only if an entry has it.
export type { ApiError } from '../../core/api-error'
export type { ClassesByName, Codebook, LocaleOf, NameOf } from '../../core/codebook'
export type { Recovery } from '../../core/contract'
export type { HttpError } from '../../core/server-http-error'
export type { ErrorMapper } from '../../core/to-api-error'
export type { UndeclaredContext } from '../../core/undeclared-answer'
export type { FieldErrors, WireBody } from '../../core/wire-error'
export type { FieldLimit, RateLimitDecision } from '../../http'
export type { DefaultCodebook } from '../default-codebook'
export type { ApiHeadersOptions } from './api-headers'
export type { CodebookOption, ErrorContext, LocaleOption, ProcedureOptions, ServerOptions } from './server-options'
