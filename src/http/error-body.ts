import type { WireBody, WireError } from '../core/wire-error'
import { type FieldLimit, fieldLimitOf } from './field-limit'
import { limitFieldErrors } from './limit-field-errors'
import { type TimestampOption, toTimestamp } from './timestamp'

/**
 * The house body of an error, masked. Reference: "API Error Response Format".
 *
 * @example res.status(error.status).json(errorBody(error, { timestamp: true }))
 */
export function errorBody<Failure extends WireError>(
  error: Failure,
  options: { timestamp?: TimestampOption | undefined; fieldLimit?: FieldLimit | undefined } = {},
): WireBody<Failure['error'] & string, Failure['status']> {
  const body = error.toJSON() as WireBody<Failure['error'] & string, Failure['status']>
  const limit = fieldLimitOf(options.fieldLimit)
  if (body.errors) body.errors = limitFieldErrors(body.errors, limit)
  const timestamp = toTimestamp(options.timestamp)
  if (timestamp !== undefined) body.timestamp = timestamp
  return body
}
