import type { ApiError } from '../../core/api-error'
import { type Codebook, errorOf } from '../../core/codebook'
import { HttpError } from '../../core/http-error'
import { defaultCodebook } from '../../server/default-codebook'

/** The error for something that is down or late: the clinic's row, or an `HttpError` 503 of another contract. */
export function unavailable(
  codebook: Codebook,
  clinicRow: 'SERVICE_UNAVAILABLE' | 'CACHE_UNAVAILABLE',
  cause: unknown,
): ApiError | HttpError {
  // By the contract's name: another contract may have a row of the same name, with another meaning.
  const isClinic = codebook.name === defaultCodebook.name
  return isClinic ? errorOf(codebook, clinicRow, { cause }) : new HttpError(503, { cause })
}
