import type { ApiError } from './api-error'
import { brandOf } from './brand'
import { ownValue } from './own-value'
import type { HttpError } from './server-http-error'

/** The handlers that a union asks for: one a name, and `unknown` if the union holds `HttpError`. */
type KeyOf<Failure> = Failure extends ApiError<infer Name> ? Name : 'unknown'

// `HttpError` is recognised by its shape: a client's and a server's are two interfaces.
type ErrorAt<Failure, Key> = Key extends 'default'
  ? Failure
  : Extract<Failure, Key extends 'unknown' ? { readonly category: undefined } : { readonly error: Key }>

/** Handlers by name, `unknown` for a failure that no row names, `default` for the rest. `Results` is what each returns. */
export type ErrorHandlers<Failure, Results = { readonly [Key in KeyOf<Failure> | 'default']?: unknown }> = {
  readonly [Key in keyof Results]: Key extends KeyOf<Failure> | 'default'
    ? (error: ErrorAt<Failure, Key>) => Results[Key]
    : `${Key & string} is not an error of this union`
}

/** The handlers that are missing. Until one handler is inferred, `Results` is unknown: then any key is enough. */
type Complete<Failure, Results> = unknown extends Results
  ? { [Key in KeyOf<Failure> | 'default']: { readonly [_ in Key]: unknown } }[KeyOf<Failure> | 'default']
  : 'default' extends keyof Results
    ? unknown
    : { readonly [Key in Exclude<KeyOf<Failure>, keyof Results>]: (error: ErrorAt<Failure, Key>) => unknown }

/**
 * Calls the handler of the error's name and returns its result. The compiler asks for every name of the union, and for `unknown`
 * (a failure that no row names, and a row of a newer server that the union lacks); or for some names and a `default`.
 *
 * @throws the error itself, from untyped code, when no handler fits
 * @example matchError(error, { SLOT_UNAVAILABLE: () => 'Pick another time', default: (each) => each.message })
 */
export function matchError<Failure extends ApiError | HttpError, Results>(
  error: Failure,
  handlers: ErrorHandlers<Failure, Results> & Complete<Failure, NoInfer<Results>>,
): Results[keyof Results] {
  const table = handlers as { readonly [name: string]: ((error: Failure) => Results[keyof Results]) | undefined }
  // Not cut out of the brand, which would make a new text of it for each call.
  const name = brandOf(error) ? `${error.error}` : 'unknown'
  // A newer server may answer an operation with a row that its union lacks: it is as unknown as one without a name.
  const handler = ownValue(table, name) ?? table.default ?? table.unknown
  // Only untyped code comes here: the error is not lost.
  if (!handler) throw error
  return handler(error)
}
