import { type PatientLocale, patientText } from '../../contract/patient-text'
import type { ApiError } from '../../core/api-error'
import type { HttpError } from '../../core/unnamed-error'

/** What the patient's text changes in an answer: nothing where the row has none. */
export interface LocalText {
  readonly house?: { readonly message: string }
  readonly problem?: { readonly detail: string }
  readonly headers?: { readonly 'Content-Language': string }
}

const none: LocalText = {}

/** The text that a patient may read of an error, where a locale is asked for. */
export function localText<Native>(
  error: ApiError | HttpError,
  native: Native,
  option: PatientLocale | ((native: Native) => PatientLocale | undefined) | undefined,
): LocalText {
  const locale = typeof option === 'function' ? option(native) : option
  if (locale === undefined || error.code === undefined || !Object.hasOwn(patientText, locale)) return none
  const texts: { readonly [name: string]: string } = patientText[locale]
  const message = texts[error.error]
  if (message === undefined) return none
  return { house: { message }, problem: { detail: message }, headers: { 'Content-Language': locale } }
}
