import { type HeadersLike, headerOf } from './headers'

/** Digits, alone or doubled by a proxy: `5`, `5, 5`. No RFC has a fraction, some servers do. */
const seconds = /^\s*(\d[\d.]*)\s*(?:,|$)/

/** The three forms of an HTTP date (RFC 9110, 5.6.7). The last one, of asctime, does not say that it is UTC. */
const date = /^\s*(?:(\w+, [^,]+? GMT)|(\w{3} \w{3} [ \d]\d [\d:]{8} \d{4}))\s*(?:,|$)/

/**
 * Whole seconds to wait, by a number of them or by an HTTP date; `undefined` for anything else. A date in the past is no time to wait:
 * the clocks differ.
 *
 * @param sent the server's time when it answered, in milliseconds
 */
function secondsOf(value: unknown, sent: () => number): number | undefined {
  // Most answers have none: spare them the work below.
  if (!value && value !== 0) return undefined
  const text = String(value)
  const [, number] = seconds.exec(text) ?? []
  if (number !== undefined) return finite(Math.ceil(Number(number)))
  const [, stamp, asctime] = date.exec(text) ?? []
  const until = Date.parse(stamp ?? `${asctime} GMT`) - sent()
  return until > 0 ? finite(Math.ceil(until / 1000)) : undefined
}

const finite = (value: number): number | undefined => (Number.isFinite(value) ? value : undefined)

/**
 * Whole seconds to wait by the body's own field, by the `Retry-After` header, by the `RateLimit` windows that have run out, of which the
 * longest counts (`"hour";r=0;t=1200, "day";r=0;t=7200`), or by `X-RateLimit-Reset` if `X-RateLimit-Remaining` is 0.
 */
export function retryAfterOf(headers: HeadersLike, field?: unknown): number | undefined {
  // The server's own clock, if it tells: the client's may be wrong.
  const sent = () => Date.parse(headerOf(headers, 'date')) || Date.now()
  return (
    secondsOf(field, sent) ??
    secondsOf(headerOf(headers, 'retry-after'), sent) ??
    longestOf(headerOf(headers, 'ratelimit')) ??
    resetOf(headers, sent)
  )
}

/** Read where there is one: to seek windows in nothing costs as much as the rest of the parser. */
function longestOf(limits: string): number | undefined {
  if (limits === '') return undefined
  const used = limits.split(',').filter((limit) => /;\s*r=0\s*(?:;|$)/.test(limit))
  return finite(Math.max(...used.map((limit) => Number(/;\s*t=(\d+)/.exec(limit)?.[1] ?? Number.NEGATIVE_INFINITY))))
}

/** Unix seconds as our servers send them, or an ISO date. A small number counts from now. */
function resetOf(headers: HeadersLike, sent: () => number): number | undefined {
  if (headerOf(headers, 'x-ratelimit-remaining').trim() !== '0') return undefined
  const reset = headerOf(headers, 'x-ratelimit-reset')
  const number = Number(reset || 'none')
  if (number < firstUnixTime) return number >= 0 ? Math.ceil(number) : undefined
  const until = (number * 1000 || Date.parse(reset)) - sent()
  return until > 0 ? Math.ceil(until / 1000) : undefined
}

/** No number of seconds to wait is as large: this is the year 2001. */
const firstUnixTime = 1e9
