import type { ClientGone } from './client-gone'

/** What an adapter knows of the request that failed. `Native` is the framework's own: what a handler of it is given. */
export interface FailedRequest<Native> {
  readonly native: Native
  readonly method: string
  /** The whole path, without the query; for a procedure, its name. */
  readonly path: string
  /** Whether a procedure failed (tRPC, oRPC, a server action, a transport of Nest), which has a name in the place of a path. */
  readonly isProcedure?: true | undefined
  /** A header of the request, its name in lower case; calls of a procedure have none. */
  readonly header?: ((name: string) => string | undefined) | undefined
  /** A header that the response has already, its name in lower case. */
  readonly sentHeader?: ((name: string) => string | undefined) | undefined
  /** The id that the response has already. */
  readonly requestId?: string | undefined
  /** Whether the client went away and the failure comes from that. */
  readonly gone?: ClientGone | undefined
}
