import type { DictionaryEntry } from 'error-codebook/docplanner'
import { html } from 'hono/html'

/** A number's line in the dictionary, with its text in every language. */
export function textsView(dictionary: readonly DictionaryEntry[], errorCode: number | undefined) {
  const entry = dictionary.find((each) => each.errorCode === errorCode)
  if (entry === undefined) return ''
  const text = ([locale, value]: [string, string]) => html`<dt>${locale}</dt><dd lang="${locale}">${value}</dd>`
  return html`<section aria-label="The dictionary">
    <article>
      <h2>${entry.errorCode} ${entry.name}</h2>
      <p class="hint">HTTP ${entry.status}. For developers: ${entry.meaning}.</p>
      <dl>${Object.entries(entry.texts).map(text)}</dl>
    </article>
  </section>`
}
