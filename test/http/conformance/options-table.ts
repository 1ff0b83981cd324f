import { type RateLimiterOptions, rateLimiterDefaults } from '../../../src/rate-limit/create-rate-limiter'
import type { ApiHeadersOptions } from '../../../src/server/internal/api-headers'
import type { ServerOptions } from '../../../src/server/internal/server-options'

/** The options of every server adapter. TypeScript reports a missing one. */
const options: Readonly<Record<keyof ServerOptions<unknown> | keyof ApiHeadersOptions<unknown>, string>> = {
  codebook: "your contract's `codebook`, from its generated files; the clinic's by default",
  onError:
    '`(error, context)`, for logs: `error` is the error that is answered; `context` has the thrown value, the request id, the method and the path',
  format:
    "`'house'` (the default), `'problem'` (RFC 9457), or `'negotiate'`: the form that the request's `Accept` prefers",
  timestamp: '`true`, or your clock: adds `timestamp` to the house body',
  fieldLimit:
    '`{ fields, texts }`: the most fields that an answer shows, and texts of each; 100 and 10 by default. The last text of `_` counts the others: `and 37 more`. `Infinity` shows all',
  locale:
    "the language of the end user, or a function of the request that returns it: the answer shows the row's text instead of its message. Needs a codebook with texts: `{ codebook: clinic, locale: 'es' }`, with `clinic` from `error-codebook`",
  mappers: 'functions that turn foreign errors into rows; they run before the mappers of `error-codebook/mappers`',
  onUndeclared:
    '`(error, { operation, method, path })`: called with an answer whose row the contract does not list for the operation. By default a warning on the console outside production; `false` turns it off. See [Undeclared answers](#undeclared-answers)',
  prefix:
    "the start of each path that the contract's paths leave out, such as `'/api/v1'`, for `onUndeclared`; by default whatever stands before the path of an operation",
  rateLimit:
    'called once per request, but for a [CORS](#cors) preflight; returns the state of its limit: `limiter.check` of `error-codebook/rate-limit`, or your own function',
}

const limiterOptions: Readonly<Record<keyof RateLimiterOptions, string>> = {
  codebook: "your contract's `codebook`; the clinic's by default",
  store: 'an ioredis client, needed if more than one process serves requests; without it, counts are kept in memory',
  onStoreDown:
    "for requests that cannot be counted: `'open'` (the default) lets them pass; `'closed'` answers with the contract's row for this case, `CACHE_UNAVAILABLE` in the clinic",
  onStoreError: '`(cause)`, for logs: the reason why the store could not count',
  storeTimeout: `milliseconds until the store counts as down; ${rateLimiterDefaults.storeTimeout} by default`,
  keyPrefix: "prefix of the keys in the store; `rate-limit:` and the contract's name by default",
  maxKeys: `how many keys are counted in memory at most; ${rateLimiterDefaults.maxKeys.toLocaleString('en')} by default. The key without a request for the longest time is forgotten first`,
  now: 'your clock, for windows in memory; in Redis, windows use the clock of Redis',
}

const tableOf = (texts: Readonly<Record<string, string>>): readonly string[] => [
  '| option | what it does |',
  '| --- | --- |',
  ...Object.entries(texts).map(([name, text]) => `| \`${name}\` | ${text} |`),
]

/** The options of every adapter as a table. */
export const optionsTable = tableOf(options)

/** The options of the limiter as a table. */
export const limiterOptionsTable = tableOf(limiterOptions)
