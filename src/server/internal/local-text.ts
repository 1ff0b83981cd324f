import type { ApiError } from '../../core/api-error'
import { fillText } from '../../core/fill-text'
import { servedLocale } from '../../core/locale'
import { ownValue } from '../../core/own-value'
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
  const wanted = typeof option === 'function' ? option(native) : option
  if (typeof wanted !== 'string' || error.category === undefined) return none
  const locale = Object.hasOwn(texts, wanted) ? wanted : servedLocale(wanted, Object.keys(texts))
  const text = locale && ownValue(texts[locale], error.error)
  if (!text) return none
  // The details of a masked failure stay here.
  const message = fillText(text, error.status < 500 || error.expose ? error.details : undefined, locale)
  if (message === undefined) return none
  return { house: { message }, problem: { detail: message }, headers: { 'Content-Language': locale } }
}
