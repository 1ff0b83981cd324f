import type { ApiError } from './api-error'
import { brandOf } from './brand'
import type { HttpError } from './unnamed-error'

type NameOf<Failure> = Failure extends ApiError<infer Name> ? Name : never

/** One handler a name of the union; `unknown` as well where the union holds `HttpError`. */
export type AllHandlers<Failure> = {
  [Name in NameOf<Failure>]: (error: Extract<Failure, { readonly error: Name }>) => unknown
} & (HttpError extends Failure ? { unknown: (error: HttpError) => unknown } : unknown)

/** Some handlers, and `default` for the rest. */
export type SomeHandlers<Failure> = Partial<AllHandlers<Failure>> & { default: (error: Failure) => unknown }

type OnlyKnown<Failure, Handlers> = {
  [Key in Exclude<keyof Handlers, keyof AllHandlers<Failure> | 'default'>]: never
}

type ResultOf<Handlers> = {
  [Key in keyof Handlers]: Handlers[Key] extends (error: never) => infer Result ? Result : never
}[keyof Handlers]

/**
 * Calls the handler of the error's name and returns what it returns. The compiler asks for every name of the union given,
 * and for `unknown` (a failure no row names, a newer server's too); or for some names and a `default`.
 *
 * @example matchError(error, { SLOT_UNAVAILABLE: () => 'Pick another time', default: (e) => e.message })
 * @throws the error itself, from untyped code, when no handler fits
 */
export function matchError<
  Failure extends ApiError | HttpError,
  const Handlers extends AllHandlers<Failure> | SomeHandlers<Failure>,
>(error: Failure, handlers: Handlers & OnlyKnown<Failure, Handlers>): ResultOf<Handlers> {
  const table = handlers as { readonly [name: string]: ((error: Failure) => ResultOf<Handlers>) | undefined }
  const name = brandOf(error) || 'unknown'
  const handler = (Object.hasOwn(table, name) ? table[name] : undefined) ?? table.default
  // Only untyped code comes here: the error is not lost.
  if (!handler) throw error
  return handler(error)
}
