import type { Fields } from './fields'

/** What a client may do next: retry the same request later, change something and retry, or neither. */
export type Recovery = 'transient' | 'correctable' | 'terminal'

/** A field beside `message`, `error` and `status` that a row's answers may carry on the wire. */
export type Carried = 'errors' | 'retryAfter'

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
  /** The public facts of one occurrence. They are sent on the wire; undeclared ones are dropped. */
  readonly details?: Fields
  /** End users may read about it, so every locale has a text for it. */
  readonly text?: true
  /** The version that added it, if it is not the contract's first. */
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
  /** The fields of its query string. */
  readonly query?: Fields
  /** The fields of its request body. */
  readonly body?: Fields
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
  /** The row of a request over the limit. */
  readonly refusal: string
  /** The row of a request that cannot be counted because the store is down; without it, an `HttpError` 503. */
  readonly unavailable?: string
}

/** The number of the first page, and how many items a page has: by default, and at most. */
export interface PaginationRules {
  readonly page: { readonly first: number; readonly default: number }
  readonly perPage: { readonly default: number; readonly maximum: number }
}

/** Texts for end users by row, of one locale. */
export interface LocaleTexts {
  readonly [name: string]: string
}

/** A whole contract: everything that the engine and the generator need to know. */
export interface Contract {
  /** Identifies the contract, and its rows everywhere: `clinic-booking`. Lower case, words joined by `-`. */
  readonly name: string
  /** Semantic version of the API that this contract describes. */
  readonly version: string
  /** The version in which rows without a `since` first shipped. */
  readonly since?: string
  /** The header that tells the version on every response; without it, none does. */
  readonly versionHeader?: string
  /** The row of an unknown failure. */
  readonly fallback: string
  /** The row of a request with wrong fields; without it, that is an `HttpError` 422. */
  readonly validation?: string
  readonly categories: { readonly [category: string]: CategoryRow }
  readonly errors: { readonly [name: string]: ErrorRow }
  readonly lifecycles?: { readonly [lifecycle: string]: Lifecycle }
  readonly operations?: { readonly [operation: string]: Operation }
  readonly rateLimits?: RateLimits
  readonly pagination?: PaginationRules
  /** What end users may read, by locale: a text for every row with `text: true`. */
  readonly texts?: { readonly [locale: string]: LocaleTexts }
  /** What is wrong with a field, by its type: `{ id: '{Field} must be a positive whole number' }`. */
  readonly fieldMessages?: { readonly [problem: string]: string }
  readonly httpStatuses?: { readonly [status: number]: HttpStatusRow }
}
