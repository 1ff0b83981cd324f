export type { ApiError } from '../core/api-error'
export { type Fault, formatFaults } from '../core/contract-faults/fault'
export { templateFaults } from '../core/contract-faults/template'
export type {
  Envelope,
  EnvelopeAnswer,
  EnvelopeContext,
  EnvelopeError,
  EnvelopeFields,
} from '../core/envelope'
export type { EnvelopeTemplate, TemplateObject, TemplateValue } from '../core/envelope-template'
export type { HeadersLike } from '../core/headers'
export type { Rows } from '../core/rows/rows'
export type { FieldErrors } from '../core/wire-error'
export { compileEnvelope, type EnvelopeOptions } from './compile-envelope'
export { defineEnvelope } from './define-envelope'
export { createGoogleEnvelope, type GoogleEnvelopeOptions, googleEnvelope } from './google'
export { jsonApiEnvelope } from './json-api'
export { type RowsInEnvelope, rowsInEnvelope } from './rows-in-envelope'
