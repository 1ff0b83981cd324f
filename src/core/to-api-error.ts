import type { ApiError } from './api-error'
import { brandOf } from './brand'
import type { ErrorClass } from './row-class'
import type { HttpError } from './unnamed-error'

/** Turns a foreign failure (a driver's, a library's) into a row; `undefined` leaves it to the next mapper. */
export type ErrorMapper = (thrown: unknown) => ApiError | HttpError | undefined

/** Makes a contract's `toApiError`: whatever was thrown becomes an error that can be answered. Never throws. */
export function errorConverter<Known extends ApiError, Fallback extends Known>(
  FallbackError: ErrorClass<Fallback, never>,
): (thrown: unknown, mappers?: readonly ErrorMapper[]) => Known | HttpError {
  return (thrown, mappers = []) => {
    if (isAnswerable(thrown)) return thrown as Known | HttpError
    for (const mapper of mappers) {
      try {
        const mapped = mapper(thrown)
        if (isAnswerable(mapped)) return mapped as Known | HttpError
      } catch {
        // A mapper that fails on this value has nothing to say about it.
      }
    }
    return new FallbackError({ cause: thrown })
  }
}

/** Ours, and with a status that an answer may have: a network failure that a client met (status 0) is not. */
export function isAnswerable(value: unknown): boolean {
  try {
    const { status } = value as { status: number }
    return brandOf(value) !== undefined && status >= 400 && status <= 599
  } catch {
    return false
  }
}
