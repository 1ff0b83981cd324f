import type { ApiError } from '../../core/api-error'
import { brandOf } from '../../core/brand'
import { errorOf } from '../../core/codebook'
import { ignoreFailure } from '../../core/ignore-failure'
import type { HttpError } from '../../core/server-http-error'
import { mappedError, ownError } from '../../core/to-api-error'
import type { AnswerSettings } from './answer-settings'
import { fromClientGone } from './client-gone'
import type { FailedRequest } from './failed-request'
import { reportUndeclared } from './report-undeclared'

/** What is answered for whatever was thrown. */
export interface FoundError {
  readonly error: ApiError | HttpError
  /** Whether the headers that the thrown value asks for are this server's own, such as `Allow`: an upstream's stay here. */
  readonly hasOwnHeaders: boolean
}

/** The error to answer for whatever was thrown. Tells the logger, and whoever listens for undeclared answers. Never throws. */
export function findError<Native>(
  thrown: unknown,
  request: FailedRequest<Native>,
  requestId: string,
  settings: AnswerSettings<Native>,
): FoundError {
  const found = decide(thrown, request, settings)
  const { onError } = settings
  if (onError) {
    const { native, method, path } = request
    ignoreFailure(() => onError(found.error, { thrown, requestId, method, path, native }))
  }
  reportUndeclared(found.error, request, settings)
  return found
}

function decide<Native>(
  thrown: unknown,
  request: FailedRequest<Native>,
  { codebook, mappers, ownMappers }: AnswerSettings<Native>,
): FoundError {
  // Most are ours, and need no mapper.
  const ours = ownError(thrown, codebook)
  if (ours) return { error: ours, hasOwnHeaders: ours === thrown }
  // A foreign error may look like a library's, with a status and `expose`: only the user's mappers decide on it.
  const isForeign = brandOf(thrown) !== undefined
  const local = isForeign
    ? undefined
    : mappedError(thrown, [...ownMappers, () => fromClientGone(thrown, request)], codebook)
  const error = mappedError(thrown, mappers, codebook) ?? local
  return { error: error ?? errorOf(codebook, codebook.fallback, { cause: thrown }), hasOwnHeaders: local !== undefined }
}
