import { brandOf, identityOf } from './brand'

/** Tells whether a value is an error of a contract, or one of the names given. */
export interface ApiErrorGuard<ErrorsByName> {
  (value: unknown): value is ErrorsByName[keyof ErrorsByName]
  <Name extends keyof ErrorsByName>(value: unknown, names: Name | readonly Name[]): value is ErrorsByName[Name]
}

/**
 * Makes the `isApiError` of a contract, or of several. Never throws, whatever the value.
 *
 * @param origins the names of the contracts
 */
export function apiErrorGuard<ErrorsByName>(...origins: readonly string[]): ApiErrorGuard<ErrorsByName> {
  const isOne = (value: unknown, names?: string | readonly string[]): boolean => {
    const identity = brandOf(value)
    return origins.some((origin) =>
      names === undefined
        ? identity?.startsWith(`${origin}/`)
        : [names].flat().some((name) => identity === identityOf(origin, name)),
    )
  }
  return isOne as ApiErrorGuard<ErrorsByName>
}
