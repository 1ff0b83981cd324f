import { brandOf } from './brand'

/** Tells whether a value is an error of a contract, or one of the names given. */
export interface ApiErrorGuard<ErrorsByName> {
  (value: unknown): value is ErrorsByName[keyof ErrorsByName]
  <Name extends keyof ErrorsByName>(value: unknown, names: Name | readonly Name[]): value is ErrorsByName[Name]
}

/** The guard behind every contract's `isApiError`. Never throws, whatever the value. */
export function hasErrorName(value: unknown, names?: string | readonly string[]): boolean {
  const name = brandOf(value)
  if (!name) return false
  return names === undefined || (typeof names === 'string' ? name === names : names.includes(name))
}
