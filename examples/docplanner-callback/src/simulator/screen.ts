import type { DictionaryEntry, Locale } from 'error-codebook/docplanner'
import { html } from 'hono/html'
import type { Verdict } from './verdict'

/** What Docplanner shows for a number, by the dictionary that it was sent; nothing where it has no text. */
function patientText(
  dictionary: readonly DictionaryEntry[],
  errorCode: number | undefined,
  locale: Locale,
): string | undefined {
  return dictionary.find((entry) => entry.errorCode === errorCode)?.texts[locale]
}

/** The patient's telephone. Only texts of the dictionary are in the patient's language: Docplanner's own are its own. */
export function patientScreen(dictionary: readonly DictionaryEntry[], verdict: Verdict, locale: Locale) {
  const errorCode = verdict.kind === 'refused' ? verdict.errorCode : undefined
  const text = patientText(dictionary, errorCode, locale)
  const shown =
    verdict.kind === 'approved'
      ? html`<p class="sign booked" aria-hidden="true">✓</p><p class="own">Docplanner’s own confirmation</p>`
      : html`<p class="sign" aria-hidden="true">!</p>${
          text === undefined
            ? html`<p class="own">Docplanner’s own general message</p>`
            : html`<p class="text" lang="${locale}">${text}</p>`
        }`
  return html`<figure class="phone" aria-label="The patient’s screen">
    <div class="display">${shown}</div>
    <figcaption>${captionOf(verdict, text)}</figcaption>
  </figure>`
}

function captionOf(verdict: Verdict, text: string | undefined): string {
  if (verdict.kind === 'approved') return 'Approved: Docplanner books.'
  if (verdict.kind === 'given up') return 'No answer in time: Docplanner gave up.'
  if (verdict.kind === 'unreachable') return 'Nobody answers at the address of the callback.'
  if (verdict.errorCode === undefined) return 'Refused, without an error_code that Docplanner heeds.'
  return `Refused with error_code ${verdict.errorCode}${text === undefined ? ', which has no text for patients' : ''}.`
}
