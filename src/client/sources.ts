import type { ApiError } from '../core/api-error'
import { identityOf } from '../core/brand'
import { type RowsSource, textOfRows, wordsOfRows } from '../core/rows/rows'

/** Any contract's rows, or what holds them. */
export type AnySource = RowsSource<ApiError, unknown>

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

/** What `apiErrorGuard` takes: the names of the contracts, and the identities of the rows that they inherit. */
export function originsOf(source: ClientSource): string[] {
  return listOf(source).flatMap((each) => {
    const [name = '', , , , ...words] = wordsOfRows(textOfRows(each))
    let origin = ''
    const inherited = words.flatMap((word) => {
      if (word[0] === '@') origin = word.slice(1)
      const [, row] = /^\d{3}[a-z]([\w.-]+)/i.exec(word) ?? []
      return origin && row ? [identityOf(origin, row)] : []
    })
    return [name, ...inherited]
  })
}
