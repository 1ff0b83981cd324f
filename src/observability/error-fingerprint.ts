import { safeGet } from '../core/safe-get'
import { foreignCodeOf, kindOf } from './foreign-error'
import { isExpected } from './is-expected'
import { knownError, type ServedCodebook } from './known-error'

/** How many causes are followed. */
const maximumLinks = 5

/**
 * A text that is the same for every occurrence of the same failure, to group by: in every process, version and minified
 * bundle, whatever the message. `SLOT_UNAVAILABLE` for a row, `HTTP_404:NOT_FOUND` for an `HttpError`. An unexpected failure
 * is followed to the first cause that has a code, so that not all of them are one: `INTERNAL_ERROR/TypeError/Error:ECONNREFUSED`,
 * `DATABASE_ERROR/DatabaseError:42P01`. With a `codebook`, an error of another contract or of an upstream has its class and code:
 * `OutOfStockError:201`, `HttpError:502`, and `CardDeclinedError:402` for a row without a code. Give your Error classes a `name` of their own, which a minifier keeps. Never throws.
 *
 * @example event.fingerprint = [errorFingerprint(error)] // Sentry
 */
export function errorFingerprint(error: unknown): string
export function errorFingerprint(error: unknown, options: ServedCodebook | undefined): string
export function errorFingerprint(error: unknown, options?: ServedCodebook): string {
  const links: string[] = []
  const seen = new Set<unknown>()
  let link = error
  while (links.length < maximumLinks && !seen.has(link)) {
    seen.add(link)
    const code = knownError(link, options) ? undefined : (foreignCodeOf(link) ?? foreignStatusOf(link))
    links.push(code === undefined ? identityOf(link, options) : `${kindOf(link)}:${code}`)
    const cause = safeGet(link, 'cause')
    if (code !== undefined || cause === undefined || isExpected(error, options)) break
    link = cause
  }
  return links.join('/')
}

/** An `HttpError` of an upstream has no code. */
function foreignStatusOf(value: unknown): number | undefined {
  return knownError(value)?.status || undefined
}

function identityOf(value: unknown, options: ServedCodebook | undefined): string {
  const ours = knownError(value, options)
  if (ours === undefined) return kindOf(value)
  const { name, status, isRow } = ours
  const unnamed = `HTTP_${status}`
  return isRow || name === unnamed ? name : `${unnamed}:${name}`
}
