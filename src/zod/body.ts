import { z } from 'zod/v4'

// The parts of a body that every contract shares.

/** UTC and whole seconds: `2024-12-20T10:30:00Z`. */
export const timestampSchema = z.iso.datetime({ precision: 0 })

/** `errors`: what is wrong with each field, by its dotted path. */
export const fieldErrorsSchema = z.record(z.string(), z.array(z.string()).min(1))

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
