import { brandedName, brandOf } from '../../core/brand'
import { type Codebook, classOf, type ErrorIn } from '../../core/codebook'
import { misuse } from '../../core/misuse'
import type { HttpError } from '../../core/server-http-error'
import type { WireError } from '../../core/wire-error'
import { type ErrorResponseOptions, toErrorResponse, versionHeadersOf } from '../../http'
import type { Resolver } from './resolver'

/** Answers with an error that is made already: a row's of the contract, or an `HttpError`. */
export type RespondWithError<Book extends Codebook> = (
  error: ErrorIn<Book> | HttpError,
  options?: ErrorResponseOptions,
) => Resolver

/** Makes a contract's `respondWithError`. */
export function errorResponder<Book extends Codebook>(codebook: Book): RespondWithError<Book> {
  return (error, options) => {
    refuseForeign(error, codebook)
    const headers = { ...versionHeadersOf(codebook), ...options?.headers }
    return () => toErrorResponse(error, { docsUrl: codebook.docsUrl, envelope: codebook.envelope, ...options, headers })
  }
}

/** A server of this contract would not answer with it. */
function refuseForeign(error: WireError, codebook: Codebook): void {
  const brand = brandOf(error)
  if (brand === '') return
  const Class = classOf(codebook, brandedName(error) ?? '')
  if (Class && brandOf(Class.prototype) === brand) return
  const given = brand ?? typeof error
  throw misuse(
    'invalid-argument',
    `${given} is no row of ${codebook.name}: answer it with createResponders of its own codebook.`,
  )
}
