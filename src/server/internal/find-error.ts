import type { ApiError } from '../../core/api-error'
import { brandOf } from '../../core/brand'
import { errorOf } from '../../core/codebook'
import type { HttpError } from '../../core/http-error'
import { mappedError, ownError } from '../../core/to-api-error'
import type { AnswerSettings } from './answer-settings'
import { fromClientGone } from './client-gone'
import type { FailedRequest } from './failed-request'
import { requestIdField, requestIdOf } from './request-id'
import type { ErrorContext } from './server-options'

/** What is answered for whatever was thrown. */
export interface FoundError {
  readonly error: ApiError | HttpError
  /** Whether the headers that the thrown value asks for are this server's own, such as `Allow`: an upstream's stay here. */
  readonly hasOwnHeaders: boolean
}

/** The error to answer for whatever was thrown. Tells the logger. Never throws. */
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
    report(onError, found.error, { thrown, requestId, method, path, native })
  }
  return found
}

function decide<Native>(
  thrown: unknown,
  request: FailedRequest<Native>,
  { codebook, mappers, ownMappers }: AnswerSettings<Native>,
): FoundError {
  // Most are ours, and need no mapper.
  const own = ownError(thrown, codebook)
  if (own) return { error: own, hasOwnHeaders: own === thrown }
  // A foreign error may look like a library's, with a status and `expose`: only the user's mappers decide on it.
  const isForeign = brandOf(thrown) !== undefined
  const local = isForeign
    ? undefined
    : mappedError(thrown, [...ownMappers, () => fromClientGone(thrown, request)], codebook)
  const error = mappedError(thrown, mappers, codebook) ?? local
  return { error: error ?? errorOf(codebook, codebook.fallback, { cause: thrown }), hasOwnHeaders: local !== undefined }
}

/** The id of a request: the response's, the caller's if it is sane, else a new one. */
export function idOfRequest<Native>(request: FailedRequest<Native>): string {
  return requestIdOf(request.requestId ?? request.header?.(requestIdField))
}

/** Tells the logger, whose own failure must not change the answer. */
function report<Native>(
  onError: NonNullable<AnswerSettings<Native>['onError']>,
  error: ApiError | HttpError,
  context: ErrorContext<Native>,
): void {
  try {
    Promise.resolve(onError(error, context)).catch(() => {})
  } catch {}
}
