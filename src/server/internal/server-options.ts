import type { ApiError } from '../../core/api-error'
import type { Codebook, LocaleOf, NameOf } from '../../core/codebook'
import type { HttpError } from '../../core/server-http-error'
import type { ErrorMapper } from '../../core/to-api-error'
import type { UndeclaredContext } from '../../core/undeclared-answer'
import type { FieldLimit } from '../../http'
import type { FormatOption } from './negotiate'

/** What a logger is told besides the error. */
export interface ErrorContext<Native> {
  /** What was thrown, as it was. */
  readonly thrown: unknown
  readonly requestId: string
  readonly method: string
  readonly path: string
  readonly native: Native
}

/** The contract that an adapter serves. */
export interface CodebookOption<Book extends Codebook = Codebook> {
  /** Your contract's `codebook`; the clinic's by default. */
  codebook?: Book | undefined
}

/** The options of every server adapter, for whatever codebook. */
export interface AnyServerOptions<Native> extends CodebookOption {
  /** Called with every error that is answered, for logs. What it throws is ignored. */
  onError?: ((error: ApiError | HttpError, context: ErrorContext<Native>) => unknown) | undefined
  /** House body (the default), RFC 9457, or what the request's `Accept` prefers. */
  format?: FormatOption | undefined
  /** Puts `timestamp` into the house body: the time, or what your clock says. */
  timestamp?: boolean | (() => Date) | undefined
  /** The most field errors that an answer shows: 100 fields with 10 texts each by default. The last text of `_` counts the others. */
  fieldLimit?: FieldLimit | undefined
  locale?: string | ((native: Native) => string | undefined) | undefined
  mappers?: readonly ErrorMapper<string>[] | undefined
  /**
   * Called with every answer whose row the contract does not list for the operation. What it throws is ignored. By default a warning
   * on the console, once for each row and operation, unless `NODE_ENV` is `production`; `false` turns the check off.
   */
  onUndeclared?: ((error: ApiError, context: UndeclaredContext) => unknown) | false | undefined
  /**
   * The start of each path, such as `/api/v1` or `/{tenant}/api`, which the paths of the contract's operations leave out: with it,
   * `onUndeclared` finds the operation of a request. By default the longest end of the path that fits an operation counts.
   */
  // Not `undefined`: Fastify has an option of this name, which takes none.
  prefix?: string
}

/** A codebook without texts asks for a text that the compiler shows. */
export type LocaleOption<Native, Book extends Codebook> = [LocaleOf<Book>] extends [never]
  ? 'a locale needs a codebook with texts'
  : ServedLocale<LocaleOf<Book>> | ((native: Native) => ServedLocale<LocaleOf<Book>> | undefined)

/** A locale of the codebook, or a variant that falls back to it: `pt-BR` to `pt`. */
type ServedLocale<Locale extends string> = Locale | `${Locale}-${string}`

/** Options of every server adapter. */
export interface ServerOptions<Native, Book extends Codebook = Codebook> extends AnyServerOptions<Native> {
  codebook?: Book | undefined
  /** Shows end users their text, in this language, for a row that has one. Needs a `codebook` with texts, such as `clinic`. */
  locale?: LocaleOption<Native, Book> | undefined
  /** Turn foreign failures (a driver's, a library's, an upstream's) into rows. They are asked before the standard mappers. */
  mappers?: readonly ErrorMapper<NameOf<Book>>[] | undefined
}

/** The options of tRPC, oRPC and server actions, whose bodies have one form and whose headers are set elsewhere. */
export type ProcedureOptions<Native, Book extends Codebook = Codebook> = Omit<
  ServerOptions<Native, Book>,
  'format' | 'prefix'
>
