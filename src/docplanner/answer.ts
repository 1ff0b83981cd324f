import type { ApiError } from '../core/api-error'
import type { HttpError } from '../core/http-error'
import type { WireBody } from '../core/wire-error'
import { isApiError, toApiError } from '../generated/codebook'
import { type PartnerCodes, partnerCode } from './dictionary/partner-codes'

/** What Docplanner's synchronous call is answered with. */
export interface DocplannerAnswer {
  readonly status: number
  readonly headers: { readonly 'Content-Type': 'application/json' }
  /** Serialise it yourself where a framework's own JSON helper would add a charset to the content type. */
  readonly body: { readonly error_code: number } | WireBody
}

/** How errors are answered to Docplanner. */
export interface DocplannerOptions {
  /** The numbers agreed with the partner, of `defineDictionary`; our own codes where none are given. */
  readonly codes?: PartnerCodes | undefined
}

/**
 * Answers a synchronous booking call of Docplanner with an error: a 4xx row as `{ error_code }`, so that the patient sees its
 * text. A 5xx, and a failure that no row names, have the masked house body and never an `error_code`.
 *
 * @example docplannerAnswer(new SlotUnavailableError()).body // { error_code: 3003 }
 */
export function docplannerAnswer(thrown: unknown, { codes }: DocplannerOptions = {}): DocplannerAnswer {
  const error: ApiError | HttpError = toApiError(thrown)
  const number = isApiError(error) && error.status < 500 ? partnerCode(error.error, codes) : undefined
  return {
    status: error.status,
    headers: { 'Content-Type': 'application/json' },
    body: number === undefined ? error.toJSON() : { error_code: number },
  }
}

/** The same as a Web `Response`. */
export function docplannerResponse(thrown: unknown, options: DocplannerOptions = {}): Response {
  const { status, headers, body } = docplannerAnswer(thrown, options)
  return new Response(JSON.stringify(body), { status, headers })
}
