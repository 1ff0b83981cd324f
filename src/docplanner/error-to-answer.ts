import type { ApiError } from '../core/api-error'
import type { Codebook } from '../core/codebook'
import { HttpError } from '../core/server-http-error'
import { type ErrorMapper, errorConverter, ownError } from '../core/to-api-error'

/**
 * The error to answer with. A foreign error, such as an upstream's, becomes the fallback row unless a mapper decides otherwise. Never
 * throws.
 */
export function errorToAnswer(
  thrown: unknown,
  codebook: Codebook,
  mappers?: readonly ErrorMapper<string>[] | undefined,
): ApiError | HttpError {
  const own = ownError(thrown, codebook)
  if (own === undefined) return errorConverter(codebook)(thrown, mappers)
  // A client read the name of a 4xx row in a 5xx: the upstream has failed, which is no refusal for the patient.
  const { status } = thrown as ApiError | HttpError
  return status >= 500 && own.status < 500 ? new HttpError(status, { cause: thrown }) : own
}
