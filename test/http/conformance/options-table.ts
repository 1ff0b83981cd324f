import { type RateLimiterOptions, rateLimiterDefaults } from '../../../src/rate-limit/create-rate-limiter'
import type { ApiHeadersOptions } from '../../../src/server/internal/api-headers'
import type { ServerOptions } from '../../../src/server/internal/server-options'

/** What every server may be told, a line an option: TypeScript finds one that is missing. */
const options: Readonly<Record<keyof ServerOptions<unknown> | keyof ApiHeadersOptions<unknown>, string>> = {
  codebook: "your contract's `codebook`, from its generated files; the clinic's unless given",
  onError: '`(error, context)`, for logs: what is answered; what was thrown, the request id, the method and the path',
  format: "`'house'` (the default), `'problem'` (RFC 9457), or `'negotiate'`: what the request's `Accept` prefers",
  timestamp: '`true`, or your clock: puts `timestamp` into the house body',
  locale:
    "a language of end users, or a function of the request: shows the row's text instead of its message. Needs a codebook with texts: `{ codebook: clinic, locale: 'es' }`, with `clinic` of `error-codebook`",
  mappers: 'choose the rows for foreign failures, before those of `error-codebook/mappers`',
  rateLimit:
    'asked once a request what is left of its limit: `limiter.check` of `error-codebook/rate-limit`, or your own',
}

const limiterOptions: Readonly<Record<keyof RateLimiterOptions, string>> = {
  codebook: "your contract's `codebook`; the clinic's unless given",
  store: 'a client of ioredis, needed where more than one process serves; in memory without it',
  onStoreDown:
    "`'open'` (the default): what cannot be counted passes; `'closed'`: it is answered with the contract's row for it, `CACHE_UNAVAILABLE` in the clinic",
  onStoreError: '`(cause)`, for logs: why the store could not count',
  storeTimeout: `milliseconds after which the store counts as down: ${rateLimiterDefaults.storeTimeout}`,
  keyPrefix: "what the keys in the store begin with: `rate-limit:` and the contract's name",
  now: 'your clock, for the windows in memory',
}

const tableOf = (texts: Readonly<Record<string, string>>): readonly string[] => [
  '| option | what it does |',
  '| --- | --- |',
  ...Object.entries(texts).map(([name, text]) => `| \`${name}\` | ${text} |`),
]

/** The options of every adapter as a table. */
export const optionsTable = tableOf(options)

/** Those of the limiter. */
export const limiterOptionsTable = tableOf(limiterOptions)
