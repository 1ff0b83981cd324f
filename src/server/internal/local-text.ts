import type { ApiError } from '../../core/api-error'
import type { HttpError } from '../../core/server-http-error'
import type { AnswerSettings } from './answer-settings'

/** What the end user's text changes in an answer: nothing for a row without one. */
export interface LocalText {
  readonly house?: { readonly message: string }
  readonly problem?: { readonly detail: string }
  readonly headers?: { readonly 'Content-Language': string }
}

const none: LocalText = {}

/** The text that an end user may read about an error, if a locale is asked for. */
export function localText<Native>(
  error: ApiError | HttpError,
  native: Native,
  { locale: option, codebook: { texts = {} } }: Pick<AnswerSettings<Native>, 'locale' | 'codebook'>,
): LocalText {
  const locale = typeof option === 'function' ? option(native) : option
  if (locale === undefined || error.code === undefined || !Object.hasOwn(texts, locale)) return none
  const message = texts[locale]?.[error.error]
  if (message === undefined) return none
  return { house: { message }, problem: { detail: message }, headers: { 'Content-Language': locale } }
}
