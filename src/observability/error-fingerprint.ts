import { codeOf, kindOf } from './foreign-error'
import { isExpected } from './is-expected'
import { knownError } from './known-error'
import { read } from './read'

/** How many causes are followed. */
const maximumLinks = 5

/**
 * A text that is the same for every occurrence of the same failure, to group by: in every process, version and minified
 * bundle, whatever the message. `SLOT_UNAVAILABLE` for a row, `HTTP_404:NOT_FOUND` for an `HttpError`. An unexpected failure
 * is followed to the first cause that has a code, so that not all of them are one: `INTERNAL_ERROR/TypeError/Error:ECONNREFUSED`,
 * `DATABASE_ERROR/DatabaseError:42P01`. Give your Error classes a `name` of their own, which a minifier keeps. Never throws.
 *
 * @example event.fingerprint = [errorFingerprint(error)] // Sentry
 */
export function errorFingerprint(error: unknown): string {
  const links: string[] = []
  const seen = new Set<unknown>()
  let link = error
  while (links.length < maximumLinks && !seen.has(link)) {
    seen.add(link)
    const code = knownError(link) ? undefined : codeOf(link)
    links.push(code === undefined ? identityOf(link) : `${kindOf(link)}:${code}`)
    const cause = read(link, 'cause')
    if (code !== undefined || cause === undefined || isExpected(error)) break
    link = cause
  }
  return links.join('/')
}

function identityOf(value: unknown): string {
  const known = knownError(value)
  if (known === undefined) return kindOf(value)
  const { name, status, isRow } = known
  const unnamed = `HTTP_${status}`
  return isRow || name === unnamed ? name : `${unnamed}:${name}`
}
