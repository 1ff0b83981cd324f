import type { ApiError } from './api-error'
import type { LocaleTexts, Operation, PaginationRules, RateLimits } from './contract'
import type { Envelope } from './envelope'
import { type AnyErrorClass, construct } from './error-class'
import type { Fields } from './fields'
import { ownValue } from './own-value'
import type { Rows, ThroughEnvelope } from './rows/rows'
import { safeGet } from './safe-get'
import type { WireOptions } from './wire-error'

/** The class of each row, by name. */
export interface ClassesByName {
  readonly [name: string]: AnyErrorClass
}

/** The rows of a contract as classes: the part of its codebook that makes and answers errors. */
export interface ErrorTable<ByName extends ClassesByName = ClassesByName> {
  /** The contract's name. */
  readonly name: string
  readonly version: string
  readonly versionHeader?: string | undefined
  readonly classes: ByName
  /** The name of the row for an unknown failure. */
  readonly fallback: string
  /** The name of the row for wrong fields. */
  readonly validation?: string | undefined
  /** The form of an error on the wire, if it is not the house form. */
  readonly envelope?: Envelope | undefined
  /** The address of the page about a row, with `{name}` in the place of its name. */
  readonly docsUrl?: string | undefined
}

/**
 * A contract at run time: the one value that every adapter, schema and limiter takes. `generateTypescript` writes it as
 * `codebook`. A member that the contract lacks is absent.
 */
export interface Codebook extends ErrorTable {
  /** The lean twin, for pages. */
  readonly rows: Rows
  /** Lets clients that are made of the codebook read its envelope. */
  readonly throughEnvelope?: ThroughEnvelope | undefined
  /** The line for developers, of the rows whose message is another. */
  readonly meanings?: { readonly [name: string]: string } | undefined
  /** The fields that each row carries on the wire; rows that carry none are absent. */
  readonly carries?: { readonly [name: string]: readonly string[] } | undefined
  /** The fields of `details` that each row declares; rows without details are absent. */
  readonly details?: { readonly [name: string]: Fields } | undefined
  /** What end users may read, by locale and name. */
  readonly texts?: { readonly [locale: string]: LocaleTexts } | undefined
  /** The statuses of each lifecycle. */
  readonly statuses?: { readonly [lifecycle: string]: readonly string[] } | undefined
  readonly operations?: { readonly [operation: string]: Operation } | undefined
  readonly rateLimits?: RateLimits | undefined
  readonly pagination?: PaginationRules | undefined
  readonly fieldMessages?: { readonly [problem: string]: string } | undefined
}

/** The names of a codebook's rows. */
export type NameOf<Book extends ErrorTable> = keyof Book['classes'] & string

/** Any error of a codebook: a closed union. */
export type ErrorIn<Book extends ErrorTable> = Book['classes'][keyof Book['classes']]['prototype']

/** The names of a codebook's operations. */
export type OperationOf<Book extends Codebook> = keyof NonNullable<Book['operations']> & string

/** The locales that a codebook has texts in; `never` for one without texts. */
export type LocaleOf<Book> = Book extends { readonly texts?: infer Texts }
  ? [NonNullable<Texts>] extends [never]
    ? never
    : keyof NonNullable<Texts> & string
  : never

/** The roles that a codebook has rate limits for. */
export type RoleOf<Book> = Book extends { readonly rateLimits?: infer Limits }
  ? NonNullable<Limits> extends { readonly tiers: infer Tiers }
    ? keyof Tiers & string
    : never
  : never

/** The classes by the names of their rows. */
export function classesByName<ByName extends ClassesByName>(...classes: readonly ByName[keyof ByName][]): ByName {
  // The generated call lists the class of each name.
  return Object.fromEntries(classes.map((each) => [each.error, each])) as ClassesByName as ByName
}

/** The class of a row; `undefined` for a name that the codebook lacks. */
export function classOf({ classes }: ErrorTable, name: string): AnyErrorClass | undefined {
  return ownValue(classes, name)
}

/** The line for developers about a row; the row's message is the same unless the codebook says otherwise. */
export function meaningOf(codebook: Codebook, name: string): string {
  const text = safeGet(classOf(codebook, name)?.prototype, 'text')
  return ownValue(codebook.meanings, name) ?? (typeof text === 'string' ? text : '')
}

/** Makes the error of a row that the contract names, such as its fallback. */
export function errorOf({ classes }: ErrorTable, name: string, options?: WireOptions): ApiError {
  return construct(classes[name] as AnyErrorClass, options)
}
