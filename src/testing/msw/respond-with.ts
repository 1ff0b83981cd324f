import type { WireError } from '../../core/wire-error'
import { createError, versionHeaders } from '../../generated/codebook'
import type { ErrorName } from '../../generated/errors'
import { type ErrorResponseOptions, toErrorResponse } from '../../http'
import type { Resolver } from './resolver'

/** What a row can be given, and how it is answered. */
export type RespondOptions<Name extends ErrorName> = Parameters<typeof createError<Name>>[1] & ErrorResponseOptions

/** What a 429 asks for where the test does not say: the reference's example. */
const retryAfter = 60

/**
 * Answers with a row as a server does: house body, HTTP status, version header, and `Retry-After` with a 429.
 *
 * @throws TypeError for a name that the contract lacks
 * @example server.use(http.post('/api/appointments', respondWith('SLOT_UNAVAILABLE')))
 */
export function respondWith<Name extends ErrorName>(name: Name, options?: RespondOptions<Name>): Resolver {
  const error = createError(name, options)
  const headers = { ...versionHeaders(), ...options?.headers }
  return respondWithError(error.status === 429 ? createError(name, { retryAfter, ...options }) : error, {
    ...options,
    headers,
  })
}

/**
 * Answers with an error that is made already: of your own contract, whose `versionHeaders()` you give as `headers`, or an
 * `HttpError`.
 *
 * @example http.post('/api/orders', respondWithError(new OutOfStockError(), { headers: versionHeaders() }))
 */
export function respondWithError(error: WireError, options?: ErrorResponseOptions): Resolver {
  return () => toErrorResponse(error, options)
}
