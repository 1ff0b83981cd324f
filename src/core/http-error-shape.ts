import type { Recovery } from './contract'
import type { WireError, WireOptions } from './wire-error'

// An enum, which is a string to its users: TypeScript narrows a union by it, where a branded string would stop it.
declare enum Unlisted {
  name = '',
}

/** A name that the contract does not list: text, kept apart from the listed ones so that `error === 'NAME'` narrows. */
export type UnlistedName = Unlisted

/**
 * Why no row names a failure that a client met. `newer-server`: a later version of the API names it. `unlisted`: the answer says
 * what is wrong, and no row is that. `corrupt-answer`: the answer cannot be read (a proxy's HTML, half a body, nothing, no status).
 * `no-answer`: no answer came, because of the network, an abort, a wrong request or a bug.
 */
export type UnnamedReason = 'newer-server' | 'unlisted' | 'corrupt-answer' | 'no-answer'

/** Options of `HttpError`. */
export interface HttpErrorOptions extends WireOptions {
  /** Set by clients: why no row names the failure. A server answers such an error with its fallback row. */
  reason?: UnnamedReason | undefined
  /** The wire's `error`, where it is not the HTTP status's reason phrase. */
  error?: string | undefined
}

/**
 * The fields that a server's and a client's `HttpError` share. Each side declares its own `HttpError` interface, because TypeScript
 * names a type in a user's declarations only if the entry exports the interface by name.
 */
export interface AnyHttpError extends WireError {
  readonly error: UnlistedName | undefined
  readonly code: undefined
  readonly category: undefined
  /** Why no row names it, if a client made it of another server's answer. */
  readonly reason?: UnnamedReason
  /** The id of the request, if the contract's envelope has it; set by clients. */
  readonly requestId?: string
  readonly docs?: string
}

/** The class of `HttpError`. */
export interface HttpErrorClass<Instance extends AnyHttpError = AnyHttpError> {
  new (status: number, options?: HttpErrorOptions): Instance
  readonly prototype: Instance
  [Symbol.hasInstance]<Target>(this: abstract new (...args: never) => Target, value: unknown): value is Target
}

/** The recovery that a status alone implies. 0 is a network failure. */
export function recoveryOf(status: number): Recovery {
  if ([0, 429, 502, 503, 504].includes(status)) return 'transient'
  return [400, 401, 409, 422].includes(status) ? 'correctable' : 'terminal'
}
