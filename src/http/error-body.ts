import type { WireBody, WireError } from '../core/wire-error'
import { type TimestampOption, toTimestamp } from './timestamp'

/**
 * The house body of an error, masked. Reference: "API Error Response Format".
 *
 * @example res.status(error.status).json(errorBody(error, { timestamp: true }))
 */
export function errorBody<Failure extends WireError>(
  error: Failure,
  options: { timestamp?: TimestampOption | undefined } = {},
): WireBody<Failure['error'] & string, Failure['status']> {
  const body = error.toJSON() as WireBody<Failure['error'] & string, Failure['status']>
  const timestamp = toTimestamp(options.timestamp)
  if (timestamp !== undefined) body.timestamp = timestamp
  return body
}
