import type { ApiError } from '../core/api-error'
import { type RowsSource, textOfRows, wordsOfRows } from '../core/rows/rows'

type AnySource = RowsSource<ApiError, unknown>

/** What a client is made from: a contract's `rows`, its codebook, or a list of several. The first of a list is the main one. */
export type ClientSource = AnySource | readonly AnySource[]

/** The errors that these rows know, as a union. */
export type KnownError<Source> = Source extends readonly (infer Each)[] ? KnownErrorOf<Each> : KnownErrorOf<Source>

type KnownErrorOf<Each> = Each extends RowsSource<infer Known, unknown> ? Known : never

/** The names that each operation of these rows may answer with. An operation of two contracts may answer with those of both. */
export type KnownNames<Source> = Source extends readonly (infer Each)[]
  ? { readonly [Operation in OperationOf<Each>]: NamesOf<Each, Operation> }
  : Source extends RowsSource<ApiError, infer NamesByOperation>
    ? NamesByOperation
    : never

type OperationOf<Each> = Each extends RowsSource<ApiError, infer NamesByOperation> ? keyof NamesByOperation : never

type NamesOf<Each, Operation> =
  Each extends RowsSource<ApiError, infer NamesByOperation>
    ? Operation extends keyof NamesByOperation
      ? NamesByOperation[Operation]
      : never
    : never

/** A source as a list. */
export function listOf(source: ClientSource): readonly AnySource[] {
  return [source].flat()
}

/** The names of the contracts. */
export function originsOf(source: ClientSource): string[] {
  return listOf(source).map((each) => wordsOfRows(textOfRows(each))[0] ?? '')
}
