import { type RateLimiterOptions, rateLimiterDefaults } from '../../../src/rate-limit/create-rate-limiter'
import type { ServerOptions } from '../../../src/server/internal/answer'
import type { ApiHeadersOptions } from '../../../src/server/internal/api-headers'

/** What every server may be told, a line an option: TypeScript finds one that is missing. */
const options: Readonly<Record<keyof ServerOptions<unknown> | keyof ApiHeadersOptions<unknown>, string>> = {
  onError: '`(error, context)`, for logs: what is answered; what was thrown, the request id, the method and the path',
  format: "`'house'` (the default), `'problem'` (RFC 9457), or `'negotiate'`: what the request's `Accept` prefers",
  timestamp: '`true`, or your clock: puts `timestamp` into the house body',
  locale: "a patient's language, or a function of the request: the row's patient text in place of its message",
  mappers: 'name the rows of foreign errors, before those of `error-codebook/mappers`',
  toApiError: "your own contract's",
  validationError: "your own contract's, for what the framework itself finds wrong with a request",
  versionHeaders: "your own contract's; `() => ({})` for none",
  rateLimit:
    'asked once a request what is left of its limit: `limiter.check` of `error-codebook/rate-limit`, or your own',
  rateLimitHeaders: "your own contract's",
  rateLimitError: "your own contract's row for what goes over the limit",
}

const limiterOptions: Readonly<Record<keyof RateLimiterOptions, string>> = {
  store: 'a client of ioredis, needed where more than one process serves; in memory without it',
  onStoreDown:
    "`'open'` (the default): what cannot be counted passes; `'closed'`: it is answered with `CACHE_UNAVAILABLE`",
  onStoreError: '`(cause)`, for logs: why the store could not count',
  storeTimeout: `milliseconds after which the store counts as down: ${rateLimiterDefaults.storeTimeout}`,
  keyPrefix: `what the keys in the store begin with: \`${rateLimiterDefaults.keyPrefix}\``,
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
