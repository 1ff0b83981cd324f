import { defined } from './defined'
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
export function success<Data>(data: Data, { message, timestamp }: SuccessOptions = {}): SuccessBody<Data> {
  return defined<SuccessBody<Data>>({ data, message, timestamp: toTimestamp(timestamp) })
}
