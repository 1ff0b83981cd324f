import { brandOf } from './brand'

/** Tells whether a value is an error of a contract, or one of the names given. */
export interface ApiErrorGuard<ErrorsByName> {
  (value: unknown): value is ErrorsByName[keyof ErrorsByName]
  <Name extends keyof ErrorsByName>(value: unknown, names: Name | readonly Name[]): value is ErrorsByName[Name]
}

/**
 * Makes the `isApiError` of a contract, or of several. Never throws, whatever the value.
 *
 * @param origins the names of the contracts, or the identities of single rows: `clinic-booking/SLOT_UNAVAILABLE`
 */
export function apiErrorGuard<ErrorsByName>(...origins: readonly string[]): ApiErrorGuard<ErrorsByName> {
  const known = new Set(origins)
  const isOne = (value: unknown, names?: string | readonly string[]): boolean => {
    const identity: unknown = brandOf(value)
    // A Proxy may answer with anything.
    if (typeof identity !== 'string') return false
    const isKnown = known.has(identity) || known.has(identity.slice(0, identity.indexOf('/')))
    return isKnown && (names === undefined || [names].flat().some((name) => identity.endsWith(`/${name}`)))
  }
  return isOne as ApiErrorGuard<ErrorsByName>
}
