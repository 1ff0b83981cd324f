import { noStore, pageHeaders } from 'clinic-api/page-headers'
import { type DictionaryEntry, type Locale, patientLocales } from 'error-codebook/docplanner'
import { Hono } from 'hono'
import type { CallOptions } from './call'
import { page } from './page'
import { createScenarios, type Scenarios } from './scenarios'
import { style } from './style'

/** What the simulator is told from outside. */
export interface SimulatorOptions extends CallOptions {
  /** As it was sent to Docplanner. */
  readonly dictionary: readonly DictionaryEntry[]
}

/** The simulator as a page: `/` to send calls, `/screen?error_code=1&locale=pl` to read what a patient reads. */
export function createSimulator({ dictionary, ...options }: SimulatorOptions, now = () => new Date()): Hono {
  const scenarios = createScenarios(options, now)
  const names = Object.keys(scenarios) as (keyof Scenarios)[]
  const shared = { dictionary, scenarios: names }

  return new Hono()
    .use(pageHeaders, noStore)
    .get('/style.css', (context) => context.body(style, 200, { 'Content-Type': 'text/css; charset=utf-8' }))
    .get('/', (context) => context.html(page({ ...shared, locale: localeOf(undefined) })))
    .get('/screen', (context) => {
      const { error_code: given = '', locale } = context.req.query()
      const errorCode = /^\d{1,10}$/.test(given) ? Number(given) : undefined
      return context.html(page({ ...shared, locale: localeOf(locale), verdict: { kind: 'refused', errorCode } }))
    })
    .post('/send', async (context) => {
      const { scenario: given, locale: wanted } = await context.req.parseBody()
      const scenario = names.find((name) => name === given)
      if (scenario === undefined) return context.text('There is no such scenario', 422)
      const exchanges = await scenarios[scenario]()
      const locale = localeOf(wanted)
      return context.html(page({ ...shared, scenario, locale, exchanges, verdict: exchanges[0]?.verdict }))
    })
}

function localeOf(given: unknown): Locale {
  return patientLocales.find((locale) => locale === given) ?? 'en'
}
