export type { ApiError } from '../core/api-error'
export type { Codebook, ErrorTable } from '../core/codebook'
export type { Envelope } from '../core/envelope'
export type { HeadersLike } from '../core/headers'
export { bestLocale, type Languages } from '../core/locale'
export type { HttpError } from '../core/server-http-error'
export type { FieldErrors, WireBody, WireError } from '../core/wire-error'
export {
  type EnvelopeBodyBuilder,
  type ErrorBodyBuilder,
  envelopeBodyBuilder,
  errorBodyBuilder,
  errorHeadersBuilder,
  errorResponseBuilder,
  invalidInput,
  problemDetailsBuilder,
  versionHeadersOf,
} from './answer-builders'
export { errorBody } from './error-body'
export { type ErrorFormat, errorHeaders, mediaTypes } from './error-headers'
export { type ErrorResponseOptions, toErrorResponse } from './error-response'
export { exposedHeaders, exposedHeadersOf } from './exposed-headers'
export { fieldErrors, type ValidationIssue } from './field-errors'
export type { FieldLimit } from './field-limit'
export { type ListBody, list } from './list'
export { type Pagination, paginate } from './paginate'
export { parseRateLimitFields } from './parse-rate-limit'
export { type ProblemDetails, type ProblemOptions, problemDetails } from './problem-details'
export type { RateLimitDecision } from './rate-limit-decision'
export { type RateLimitNames, type RateLimitState, rateLimitFields } from './rate-limit-headers'
export type { RateLimitWindow } from './rate-limit-windows'
export { type SuccessBody, type SuccessOptions, success } from './success'
export type { TimestampOption } from './timestamp'
