import { Effect } from 'effect'
import { fetchOrThrow, toClientError } from '../../../../src/client'

export const booking = (url: string, body: string) =>
  Effect.tryPromise({
    try: (signal) => fetchOrThrow(url, { method: 'POST', body, signal }),
    catch: (thrown) => toClientError(thrown, 'bookAppointment'),
  })
