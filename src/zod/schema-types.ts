import type { z } from 'zod/v4'
import type { ApiError } from '../core/api-error'
import type { Codebook, NameOf } from '../core/codebook'
import type { Recovery } from '../core/contract'
import type { ValueOf } from '../core/fields'
import type { WireBody } from '../core/wire-error'

/** The statuses of each lifecycle of a codebook, as unions. */
export type StatusesOf<Book> = Book extends { readonly statuses: infer Lists }
  ? { [Lifecycle in keyof Lists]: Lists[Lifecycle] extends readonly (infer Status)[] ? Status : never }
  : object

/** The schema of one field. */
export type FieldSchema<Given, Statuses> = Given extends `${string}?` | { readonly optional: true }
  ? z.ZodOptional<RequiredSchema<Given, Statuses>>
  : RequiredSchema<Given, Statuses>

/** The schema of one field that is there. */
export type RequiredSchema<Given, Statuses> = Given extends { readonly listOf: infer Item }
  ? z.ZodArray<FieldSchema<Item, Statuses>>
  : Given extends { readonly fields: infer Inner }
    ? ObjectSchema<Inner, Statuses>
    : z.ZodType<ValueOf<Given, Statuses>>

/** The schema of an object with these fields. */
export type ObjectSchema<Given, Statuses> = z.ZodObject<{
  -readonly [Name in keyof Given]: FieldSchema<Given[Name], Statuses>
}>

/** The schema of an operation's body. */
export type BodySchema<Book extends Codebook, Operation> = Book['operations'] extends {
  readonly [Name in Operation & string]: { readonly body: infer Given }
}
  ? ObjectSchema<Given, StatusesOf<Book>>
  : never

/** The schema of an operation's query string. */
export type FiltersSchema<Book extends Codebook, Operation> = Book['operations'] extends {
  readonly [Name in Operation & string]: { readonly query: infer Given }
}
  ? ObjectSchema<Given, StatusesOf<Book>>
  : never

/** The schema of the page that a list is asked for. */
export type PaginationQuerySchema = z.ZodObject<{
  page: z.ZodDefault<z.ZodType<number>>
  per_page: z.ZodDefault<z.ZodType<number>>
}>

/** The house body of each row, by name. */
type BodyByName<Classes extends Codebook['classes']> = {
  [Name in keyof Classes & string]: WireBody<Name, Classes[Name]['status']> & DetailsIn<Classes[Name]['prototype']>
}

type DetailsIn<Instance> =
  Instance extends ApiError<string, number, number, string, Recovery, infer Details>
    ? [Details] extends [never]
      ? unknown
      : { details?: Details | undefined }
    : unknown

/** The schema of every error body of a codebook: a union that narrows by `error`. */
export type ErrorBodySchema<Book extends Codebook> = z.ZodType<BodyByName<Book['classes']>[NameOf<Book>]>

/** The names of the operations that have such an input. */
export type OperationWith<Book extends Codebook, Input extends 'body' | 'query'> = {
  [Name in keyof NonNullable<Book['operations']>]: NonNullable<Book['operations']>[Name] extends {
    readonly [Each in Input]: object
  }
    ? Name
    : never
}[keyof NonNullable<Book['operations']>] &
  string

/** The schemas of a codebook, each by its name. `errorBodySchema` is of house bodies: a contract with its own envelope has none. */
export type ZodSchemas<Book extends Codebook> = (Book extends { readonly envelope: object }
  ? unknown
  : { readonly errorBodySchema: ErrorBodySchema<Book> }) & {
  readonly [Operation in OperationWith<Book, 'body'> as `${Operation}Schema`]: BodySchema<Book, Operation>
} & {
  readonly [Operation in OperationWith<Book, 'query'> as `${Operation}FiltersSchema`]: FiltersSchema<Book, Operation>
} & (Book extends { readonly pagination: object } ? { readonly paginationQuerySchema: PaginationQuerySchema } : unknown)
