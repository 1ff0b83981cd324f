/** What a client may do next: repeat the same request later, change something and repeat it, or neither. */
export type Recovery = 'transient' | 'correctable' | 'terminal'

/** A field beside `message`, `error` and `status` that a row's answers may carry on the wire. */
export type Carried = 'errors' | 'retryAfter' | 'details'

/** One error: a row of the table. Its name is its key. */
export interface ErrorRow {
  readonly code: number
  /** The HTTP status it is answered with, 400 to 599. */
  readonly status: number
  /** One line for developers. */
  readonly meaning: string
  /** The default text on the wire, where it differs from the meaning. */
  readonly message?: string
  readonly recovery: Recovery
  readonly carries?: readonly Carried[]
  /** A patient (or any end user) may be shown a text for it, so every locale needs one. */
  readonly patient?: true
  /** The version that brought it, where it is not the contract's first: the contract's own at the latest. */
  readonly since?: string
}

/** A block of codes that belong together, both ends included. */
export interface CategoryRow {
  readonly title: string
  readonly range: readonly [first: number, last: number]
}

/** What must hold before a status may be entered, and the row thrown when it does not. */
export type Requirement<Name extends string = string> =
  | { readonly role: readonly string[]; readonly refusal: Name }
  | { readonly field: string; readonly refusal: Name }

/** The row thrown when the graph lacks a move. The first one whose `from` and `to` fit is taken; none given fits all. */
export interface Refusal<Name extends string = string> {
  readonly from?: string
  readonly to?: string
  readonly refusal: Name
}

/** Statuses and the moves between them. */
export interface Lifecycle<Name extends string = string> {
  readonly initial: string
  readonly statuses: { readonly [status: string]: { readonly meaning: string } }
  /** Every status, with those that may follow it. A status without followers is terminal. */
  readonly transitions: { readonly [from: string]: readonly string[] }
  /** By the status to be entered. */
  readonly requirements?: { readonly [to: string]: readonly Requirement<Name>[] }
  readonly refusals: readonly Refusal<Name>[]
  /** The row thrown for a value that is no status of this lifecycle. */
  readonly unknownStatus: Name
  /** No source draws this graph: it was inferred from the meanings. */
  readonly inferred?: true
}

/** An endpoint: where it is, what success looks like, which names it may answer with. */
export interface Operation<Name extends string = string> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below the API prefix, with `{parameter}`s: `/appointments/{id}`. */
  readonly path: string
  readonly summary: string
  readonly success: number
  readonly errors: readonly Name[]
}

/** An HTTP status that the contract uses, and the references that list it. */
export interface HttpStatusRow {
  readonly reason: string
  readonly meaning: string
  readonly listedBy: readonly string[]
}

/** Requests a role may make per window. The window lengths are in seconds. */
export interface RateLimits {
  readonly headers: { readonly limit: string; readonly remaining: string; readonly reset: string }
  readonly windows: { readonly [window: string]: number }
  readonly tiers: { readonly [role: string]: { readonly [window: string]: number } }
  readonly refusal: string
}

/** What the value of one field must be. */
export type FieldRule<LifecycleName extends string = string> =
  | { readonly kind: 'id' | 'date' | 'instant' }
  | { readonly kind: 'count'; readonly maximum: number }
  | { readonly kind: 'text'; readonly maximum: number; readonly optional?: true }
  | { readonly oneOf: readonly string[] }
  | { readonly statusOf: LifecycleName }

/** A whole contract: everything that the engine and the generator need to know. */
export interface Contract {
  /** Lower-case identifier, used in addresses: `clinic-booking`. */
  readonly name: string
  /** Semantic version of the API that this contract describes. */
  readonly version: string
  /** The version in which rows without a `since` first shipped. */
  readonly since: string
  readonly versionHeader: string
  /** The row that an unknown failure becomes. */
  readonly fallback: string
  /** The row that a request with faulty fields becomes. */
  readonly validation: string
  readonly categories: { readonly [category: string]: CategoryRow }
  readonly errors: { readonly [name: string]: ErrorRow }
  readonly lifecycles: { readonly [lifecycle: string]: Lifecycle }
  readonly operations: { readonly [operation: string]: Operation }
  readonly rateLimits?: RateLimits
  readonly httpStatuses?: { readonly [status: number]: HttpStatusRow }
}
