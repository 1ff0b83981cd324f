import type { ApiError } from '../api-error'
import type { Recovery } from '../contract'
import { misuse } from '../misuse'

declare const types: unique symbol

/**
 * What a client knows of a contract, in as few bytes as possible; `generateTypescript` writes it as `rows`. The types of its
 * errors are for the compiler alone.
 *
 * The text is words with a space between them. First the version of this format, then the contract's name, version, version
 * header and validation row, `-` for one that it lacks. Then runs of consecutive codes: the category, the first code, and for
 * each row its HTTP status, its recovery's letter and its name, with `{}` if it has details:
 * `1 shop 1.0.0 x-api-version INVALID_ORDER order 1001 422cINVALID_ORDER 409cOUT_OF_STOCK{}`.
 */
export type Rows<Known extends ApiError = ApiError, NamesByOperation = object> = string & {
  readonly [types]?: readonly [Known, NamesByOperation]
}

/** A contract's rows: the lean twin of its codebook, or the codebook, which holds them. */
export type RowsSource<Known extends ApiError = ApiError, NamesByOperation = object> =
  | Rows<Known, NamesByOperation>
  | { readonly rows: Rows<Known, NamesByOperation> }

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
