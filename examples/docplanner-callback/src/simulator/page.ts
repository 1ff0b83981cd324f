import { type DictionaryEntry, type Locale, patientLocales } from 'error-codebook/docplanner'
import { html } from 'hono/html'
import type { Exchange } from './call'
import { exchangeView } from './exchange-view'
import { patientScreen } from './screen'
import { textsView } from './texts-view'
import type { Verdict } from './verdict'

/** What the page shows. */
export interface PageOptions {
  readonly dictionary: readonly DictionaryEntry[]
  readonly scenarios: readonly string[]
  readonly scenario?: string | undefined
  readonly locale: Locale
  /** What was sent last, if anything. */
  readonly exchanges?: readonly Exchange[]
  /** What the patient's screen is shown for. */
  readonly verdict?: Verdict | undefined
}

/** The page of the simulator: what to send, what came of it, and what the patient reads. */
export function page({ dictionary, scenarios, scenario, locale, exchanges = [], verdict }: PageOptions) {
  const shown = verdict?.kind === 'refused' ? verdict.errorCode : undefined
  return html`<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>Docplanner simulator</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="/style.css">
</head>
<body>
  <header>
    <h1>Docplanner simulator</h1>
    <p>Sends what Docplanner sends, over HTTP, waits as long as it does, and shows what the patient would read.</p>
  </header>
  <main>
  <div class="forms">
    <form method="post" action="/send#result">
      <h2>Make a call</h2>
      ${select(
        'scenario',
        'What the patient does',
        scenarios.map((name) => [name, name]),
        scenario,
      )}
      ${localeSelect(locale)}
      <button type="submit">Send</button>
    </form>
    <form action="/screen#result">
      <h2>Or only look at a text</h2>
      ${select(
        'error_code',
        'error_code',
        dictionary.map((entry) => [String(entry.errorCode), `${entry.errorCode} ${entry.name}`]),
        String(shown ?? dictionary.find(({ texts }) => Object.keys(texts).length > 0)?.errorCode),
      )}
      ${localeSelect(locale)}
      <button type="submit">Show</button>
    </form>
  </div>
  <div class="result" id="result">
    ${verdict === undefined ? html`<p class="hint">Nothing sent yet.</p>` : patientScreen(dictionary, verdict, locale)}
    ${exchanges.length > 0 ? html`<section aria-label="Calls">${exchanges.map(exchangeView)}</section>` : textsView(dictionary, shown)}
  </div>
  </main>
</body>
</html>`
}

const languages = new Intl.DisplayNames('en', { type: 'language' })

function localeSelect(locale: Locale) {
  return select(
    'locale',
    'The patient’s language',
    patientLocales.map((each) => [each, languages.of(each) ?? each]),
    locale,
  )
}

function select(
  name: string,
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  chosen?: string,
) {
  const option = ([value, text]: readonly [string, string]) =>
    html`<option value="${value}" ${value === chosen ? 'selected' : ''}>${text}</option>`
  return html`<label>${label}<select name="${name}">${options.map(option)}</select></label>`
}
