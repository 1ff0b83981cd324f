import type { Audience, Carried, Deprecation, Operation, Recovery } from '../../core/contract'
import type { Fields } from '../../core/fields'

/** Who acts on an error: the calling program by itself, whoever wrote the request, or who runs the server. */
export type Actor = 'client' | 'caller' | 'operator'

/** An operation that may answer with a row. */
export interface AnsweringOperation extends Pick<Operation, 'method' | 'path' | 'summary'> {
  readonly name: string
}

/** A move that a lifecycle refuses with a row. */
export interface RefusedMove {
  readonly lifecycle: string
  /** As a phrase: `to confirmed, unless by doctor`. */
  readonly when: string
}

/** Everything that a contract says of one row, and what follows from it, as data. A member that the row lacks is absent. */
export interface Explanation {
  /** The contract that was asked. */
  readonly contract: string
  readonly version: string
  /** The contract that defines the row, if `contract` takes it over. */
  readonly origin?: string
  readonly name: string
  /** The name of its class. */
  readonly class: string
  readonly code?: number | string
  /** The HTTP status. */
  readonly status: number
  /** The reason phrase of the status. */
  readonly reason: string
  readonly category: { readonly name: string; readonly title: string }
  readonly recovery: Recovery
  /** Who acts. */
  readonly actor: Actor
  /** What they do, as a sentence. */
  readonly action: string
  /** For developers. */
  readonly meaning: string
  /** On the wire. */
  readonly message: string
  readonly audience: Audience
  readonly since?: string
  readonly deprecated?: Deprecation
  /** Names that it had before. */
  readonly formerNames: readonly string[]
  /** What else the contract takes it for: `fallback`, `validation`, `rateLimits.refusal`, `rateLimits.unavailable`. */
  readonly roles: readonly string[]
  readonly carries: readonly Carried[]
  readonly details?: Fields
  readonly meta?: { readonly [key: string]: unknown }
  /** The most likely first. */
  readonly causes: readonly string[]
  readonly fix?: string
  /** The page about it, and further reading. */
  readonly see: readonly string[]
  /** An example of the body on the wire. A contract with an imported envelope has none. */
  readonly body?: unknown
  /** TypeScript that throws it on a server. */
  readonly throwIt: string
  /** TypeScript that handles it in a client. */
  readonly handleIt: string
  readonly operations: readonly AnsweringOperation[]
  readonly lifecycles: readonly RefusedMove[]
  /** What end users read, by locale. */
  readonly texts: { readonly [locale: string]: string }
}
