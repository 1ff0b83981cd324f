import type { ApiError } from '../../core/api-error'
import { type Codebook, errorOf } from '../../core/codebook'
import { HttpError } from '../../core/server-http-error'
import { defaultCodebook } from '../../server/default-codebook'

/** The error if the store is down or the handler late: the clinic's row, or an `HttpError` 503 for another contract. */
export function unavailable(
  codebook: Codebook,
  clinicRow: 'SERVICE_UNAVAILABLE' | 'CACHE_UNAVAILABLE',
  cause: unknown,
): ApiError | HttpError {
  // Another contract may have a row of the same name with another meaning.
  const isClinic = codebook.name === defaultCodebook.name
  return isClinic ? errorOf(codebook, clinicRow, { cause }) : new HttpError(503, { cause })
}
