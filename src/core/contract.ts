import type { EnvelopeTemplate } from './envelope-template'
import type { Fields } from './fields'

/** What a client may do next: retry the same request later, change something and retry, or neither. */
export type Recovery = 'transient' | 'correctable' | 'terminal'

/** A field beside `message`, `error` and `status` that a row's answers may carry on the wire. */
export type Carried = 'errors' | 'retryAfter'

/** Who may learn about a row. It decides which documents list the row, never what is sent. */
export type Audience = 'public' | 'partner' | 'internal'

/** One error: a row of the table. Its name is its key. */
export interface ErrorRow {
  /** An integer, which may be negative, or a text; a row may have none. */
  readonly code?: number | string
  /** Needed if no category's range holds the code. */
  readonly category?: string
  /** The HTTP status it is answered with, 400 to 599; by default the category's. */
  readonly status?: number
  /** One line for developers. */
  readonly meaning: string
  /** The default text on the wire; by default the meaning. Each `{name}` in it is a required field of `details`. */
  readonly message?: string
  /** By default the category's. */
  readonly recovery?: Recovery
  readonly carries?: readonly Carried[]
  /** The public facts of one occurrence. They are sent on the wire; undeclared ones are dropped. */
  readonly details?: Fields
  /** End users may read about it, so every locale has a text for it. */
  readonly text?: true
  /** `public` by default. */
  readonly audience?: Audience
  /** The version that added it, if it is not the contract's first. */
  readonly since?: string
  /** Servers should stop throwing it. */
  readonly deprecated?: Deprecation
  /** Facts for documents and JSON, such as an owner or tags. They are never sent. */
  readonly meta?: { readonly [key: string]: unknown }
}

/** Since when a row is deprecated, and the row to throw instead. */
export interface Deprecation {
  readonly since: string
  readonly use?: string
}

/** A block of codes, both ends included. */
export type CodeRange = readonly [first: number, last: number]

/** Rows that belong together. A row without its own status or recovery takes the category's. */
export interface CategoryRow {
  readonly title: string
  /** The codes of its rows. Without a range, its rows name their category. */
  readonly range?: CodeRange
  /** Several ranges. */
  readonly ranges?: readonly CodeRange[]
  readonly status?: number
  readonly recovery?: Recovery
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
  /** Every status, with those that may follow it. A status without followers is terminal. All are empty while the graph is unknown. */
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

/** A hand-written envelope that generated code imports. */
export interface ImportedEnvelope {
  /** The module, as generated files import it. */
  readonly from: string
  /** The export of that module. */
  readonly name: string
}

/** Why a row is answered and what to do about it: for documents, never sent. */
export interface RowDocs {
  /** The most likely first. */
  readonly causes: readonly string[]
  /** What to do, for whoever must act. */
  readonly fix: string
  /** Addresses of further reading. */
  readonly see?: readonly string[]
}

/** Rows that are taken over from another contract. They keep their identity. */
export interface Extension {
  readonly contract: Contract
  /** The module that exports the classes of those rows, as generated files import it: `error-codebook` for the clinic's. */
  readonly from: string
  /** Names of categories or rows that are not taken over. */
  readonly omit?: readonly string[]
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
  /** Contracts whose rows this one has, too. */
  readonly extends?: readonly Extension[]
  readonly categories: { readonly [category: string]: CategoryRow }
  readonly errors: { readonly [name: string]: ErrorRow }
  readonly lifecycles?: { readonly [lifecycle: string]: Lifecycle }
  readonly operations?: { readonly [operation: string]: Operation }
  readonly rateLimits?: RateLimits
  readonly pagination?: PaginationRules
  /** What end users may read, by locale: a text for every row with `text: true`. */
  readonly texts?: { readonly [locale: string]: LocaleTexts }
  /** The form of an error on the wire; the house form unless it is set. */
  readonly envelope?: EnvelopeTemplate | ImportedEnvelope
  /** Causes and a fix for every row. */
  readonly docs?: { readonly [name: string]: RowDocs }
  /** The address of the page about a row: `https://example.com/errors/{name}`. Problem details have it as `type`. */
  readonly docsUrl?: string
  /** What is wrong with a field, by its type: `{ id: '{Field} must be a positive whole number' }`. */
  readonly fieldMessages?: { readonly [problem: string]: string }
  readonly httpStatuses?: { readonly [status: number]: HttpStatusRow }
}
