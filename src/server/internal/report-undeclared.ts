import type { ApiError } from '../../core/api-error'
import { brandOf } from '../../core/brand'
import type { Codebook } from '../../core/codebook'
import { ignoreFailure } from '../../core/ignore-failure'
import type { HttpError } from '../../core/server-http-error'
import { undeclaredWatchers } from '../../core/undeclared-answer'
import type { AnswerSettings } from './answer-settings'
import type { FailedRequest } from './failed-request'
import { findOperation, findProcedure } from './find-operation'

/** Tells of an answer with a row that the contract does not list for the operation that was asked. Never throws. */
export function reportUndeclared<Native>(
  error: ApiError | HttpError,
  request: FailedRequest<Native>,
  settings: AnswerSettings<Native>,
): void {
  const { codebook, onUndeclared, warnUndeclared, prefix } = settings
  const { operations } = codebook
  if (onUndeclared === false || operations === undefined) return
  const watchers = undeclaredWatchers()
  const handler = onUndeclared ?? (watchers.size === 0 ? warnUndeclared : undefined)
  // In production nobody listens by default: such a server pays for nothing.
  if ((handler === undefined && watchers.size === 0) || isExempt(error, codebook)) return
  // What no row names is exempt.
  const row = error as ApiError
  const { method, path } = request
  const operation = request.isProcedure
    ? findProcedure(operations, path)
    : findOperation(operations, method, path, prefix)
  if (operation === undefined || operations[operation]?.errors.includes(row.error)) return
  for (const watch of watchers) ignoreFailure(() => watch({ error: row, operation, method, path }))
  if (handler) ignoreFailure(() => handler(row, { operation, method, path }))
}

/**
 * What every operation may answer: a failure that no row names, the fallback, and the rows of the limiter. The validation row is no
 * such row, even where a framework's validator refused the input: a client's union of the operation has it only if it is listed.
 */
function isExempt(error: ApiError | HttpError, { fallback, rateLimits }: Codebook): boolean {
  const { error: name } = error
  if (brandOf(error) === '') return true
  return name === fallback || name === rateLimits?.refusal || name === rateLimits?.unavailable
}
