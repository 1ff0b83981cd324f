import type { ApiError } from '../api-error'
import type { Recovery } from '../contract'
import type { HeadersLike } from '../headers'
import { misuse } from '../misuse'
import type { HttpError } from '../server-http-error'

declare const types: unique symbol

/**
 * What a client knows of a contract, in as few bytes as possible; `generateTypescript` writes it as `rows`. The types of its
 * errors are for the compiler alone.
 *
 * The text is words with a space between them. First the version of this format, then the contract's name, version, version
 * header and validation row, `-` for one that it lacks. Then runs of rows: the category, the first code if they have consecutive
 * numbers, and for each row its HTTP status, its recovery's letter and its name, then `=` and a code that is text (percent-encoded),
 * and the fields of its details as JSON. `@name` starts the rows that are inherited from the contract of that name:
 * `1 shop 1.0.0 x-api-version INVALID_ORDER order 1001 422cINVALID_ORDER 409cOUT_OF_STOCK{"left":"i"} card 402ccard_declined`.
 */
export type Rows<Known extends ApiError = ApiError, NamesByOperation = object> = string & {
  readonly [types]?: readonly [Known, NamesByOperation]
}

/** A contract's rows: the lean twin of its codebook, or the codebook, which holds them. */
export type RowsSource<Known extends ApiError = ApiError, NamesByOperation = object> =
  | Rows<Known, NamesByOperation>
  | RowsHolder<Known, NamesByOperation>

/** What holds packed rows: a codebook, or the rows of a contract with its own envelope. */
export interface RowsHolder<Known extends ApiError = ApiError, NamesByOperation = object> {
  readonly rows: Rows<Known, NamesByOperation>
  readonly throughEnvelope?: ThroughEnvelope | undefined
}

/**
 * Makes a parser of house bodies read the bodies of an envelope. The rows bring it, so that clients of the house form do not load it.
 *
 * @param otherwise reads a body that does not fit
 */
export type ThroughEnvelope = (parse: AnyParser, otherwise?: AnyParser) => AnyParser

/** Any contract's parser. */
export type AnyParser = (
  body: unknown,
  meta?: { readonly status?: number | undefined; readonly headers?: HeadersLike | undefined },
) => ApiError | HttpError

/** The version of the format that this package writes and reads. */
export const rowsFormat = '1'

/** The letter that stands for each recovery. */
export const recoveryOfLetter: { readonly [letter: string]: Recovery } = {
  t: 'transient',
  c: 'correctable',
  x: 'terminal',
}

/** The text of a contract's rows. */
export function textOfRows(source: RowsSource<ApiError, unknown>): string {
  return typeof source === 'string' ? source : source.rows
}

/**
 * The words of packed rows: the contract's name, version, version header and validation row, then the runs.
 *
 * @throws TypeError if another version of the package wrote them, in a format that this one does not know
 */
export function wordsOfRows(text: string): string[] {
  const [format, ...words] = text.split(' ')
  if (format === rowsFormat) return words
  throw misuse(
    'invalid-argument',
    `These rows are not in format ${rowsFormat}: update error-codebook, or generate them again.`,
  )
}
