import { z } from 'zod'
import { errors } from '../contract'
import type { ErrorRow } from '../core/contract'
import type { ErrorBody } from '../generated/codebook'
import type { ErrorName } from '../generated/errors'

/** UTC and whole seconds: `2024-12-20T10:30:00Z`. */
export const timestampSchema = z.iso.datetime({ precision: 0 })

/** `errors`: what is wrong with each field, by its dotted path. */
export const fieldErrorsSchema = z.record(z.string(), z.array(z.string()).min(1))

/** The house body of any row: a union discriminated by `error`, with the fields that the row carries. */
export const errorBodySchema: z.ZodType<{ [Name in ErrorName]: ErrorBody<Name> }[ErrorName]> = z.discriminatedUnion(
  'error',
  // Mapped from the table, so the compiler sees a list where zod's type wants at least one.
  Object.entries(errors).map(([name, row]) => bodyOf(name, row)) as unknown as [ReturnType<typeof bodyOf>],
) as never

function bodyOf(name: string, { status, carries = [] }: ErrorRow) {
  return z.object({
    message: z.string(),
    error: z.literal(name),
    status: z.literal(status),
    ...(carries.includes('errors') ? { errors: fieldErrorsSchema.optional() } : {}),
    ...(carries.includes('retryAfter') ? { retry_after: z.int().min(0).optional() } : {}),
    timestamp: timestampSchema.optional(),
  })
}

/** The body of a success whose data the schema describes. */
export function successSchema<Data extends z.ZodType>(data: Data) {
  return z.object({ data, message: z.string().optional(), timestamp: timestampSchema.optional() })
}

/** Where a page lies in the whole list. */
export const paginationSchema = z.object({
  total: z.int().min(0),
  per_page: z.int().min(1),
  current_page: z.int().min(1),
  last_page: z.int().min(1),
  from: z.int().min(1).nullable(),
  to: z.int().min(1).nullable(),
})

/** The body of a list whose items the schema describes. */
export function listSchema<Item extends z.ZodType>(item: Item) {
  return z.object({
    data: z.array(item),
    pagination: paginationSchema,
    meta: z.object({ total: z.int().min(0), timestamp: timestampSchema }).optional(),
  })
}
