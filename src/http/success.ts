import { type TimestampOption, toTimestamp } from './timestamp'

/** The house body of a success, in wire order. */
export interface SuccessBody<Data> {
  data: Data
  message?: string
  timestamp?: string
}

/** What a success may say besides its data. */
export interface SuccessOptions {
  message?: string | undefined
  timestamp?: TimestampOption | undefined
}

/**
 * The body of a success. Reference: "Success Response".
 *
 * @example Response.json(success(appointment, { message: 'Appointment booked successfully' }), { status: 201 })
 */
export function success<Data>(data: Data, options: SuccessOptions = {}): SuccessBody<Data> {
  const body: SuccessBody<Data> = { data }
  const timestamp = toTimestamp(options.timestamp)
  if (options.message !== undefined) body.message = options.message
  if (timestamp !== undefined) body.timestamp = timestamp
  return body
}
