import type { ApiError } from './api-error'
import { brandOf } from './brand'
import type { HttpError } from './unnamed-error'

/** The handlers a union asks for: one a name, and `unknown` where the union holds `HttpError`. */
type KeyOf<Failure> = Failure extends ApiError<infer Name> ? Name : 'unknown'

type ErrorAt<Failure, Key> = Key extends 'unknown' ? HttpError : Extract<Failure, { readonly error: Key }>

/** Handlers by name, `unknown` for a failure that no row names, `default` for what is not listed. */
export type ErrorHandlers<Failure> = {
  readonly [Key in KeyOf<Failure>]?: (error: ErrorAt<Failure, Key>) => unknown
} & { readonly default?: (error: Failure) => unknown }

type Missing<Failure, Handlers> = 'default' extends keyof Handlers ? never : Exclude<KeyOf<Failure>, keyof Handlers>

type Needless<Failure, Handlers> = Exclude<keyof Handlers, KeyOf<Failure> | 'default'> & string

/** What is wrong with the handlers, as a text that the compiler shows; `unknown` accepts them. */
type Complaint<Failure, Handlers> = [Missing<Failure, Handlers>] extends [never]
  ? [Needless<Failure, Handlers>] extends [never]
    ? unknown
    : `this error is never ${Needless<Failure, Handlers>}`
  : `there is no handler for ${Missing<Failure, Handlers>}`

type ResultOf<Handler> = Handler extends (error: never) => infer Result ? Result : never

/**
 * Calls the handler of the error's name and returns what it returns. The compiler asks for every name of the union given,
 * and for `unknown` (a failure no row names, and a row that a newer server answers although the union lacks it); or for some
 * names and a `default`.
 *
 * @throws the error itself, from untyped code, when no handler fits
 * @example matchError(error, { SLOT_UNAVAILABLE: () => 'Pick another time', default: (each) => each.message })
 */
export function matchError<Failure extends ApiError | HttpError, const Handlers extends ErrorHandlers<Failure>>(
  // On the error rather than the handlers, whose parameters would lose their types.
  error: Failure & Complaint<Failure, Handlers>,
  handlers: Handlers,
): ResultOf<Handlers[keyof Handlers]> {
  const table = handlers as {
    readonly [name: string]: ((error: Failure) => ResultOf<Handlers[keyof Handlers]>) | undefined
  }
  const name = brandOf(error) || 'unknown'
  // A newer server may answer an operation with a row that its union lacks: it is as unknown as one without a name.
  const handler = table[name] ?? table.default ?? table.unknown
  // Only untyped code comes here: the error is not lost.
  if (!handler) throw error
  return handler(error)
}
