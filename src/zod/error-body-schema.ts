import { z } from 'zod/v4'
import type { Codebook } from '../core/codebook'
import { type Fields, fieldRuleOf } from '../core/fields'
import { ownValue } from '../core/own-value'
import { fieldErrorsSchema, timestampSchema } from './body'
import { shapeOf } from './field-schema'
import type { ErrorBodySchema } from './schema-types'

/** The house body of any row: a union discriminated by `error`, with the fields that the row carries. */
export function errorBodySchemaOf<Book extends Codebook>(codebook: Book): ErrorBodySchema<Book> {
  const bodies = Object.keys(codebook.classes).map((name) => rowBodySchema(codebook, name))
  // Made from a table, so the compiler sees a list where zod's type wants at least one, and texts for names.
  return z.discriminatedUnion('error', bodies as unknown as [ReturnType<typeof rowBodySchema>]) as z.ZodType as never
}

function rowBodySchema(codebook: Codebook, name: string) {
  const carries = ownValue(codebook.carries, name) ?? []
  const details = ownValue(codebook.details, name)
  return z.object({
    message: z.string(),
    error: z.literal(name),
    status: z.literal(codebook.classes[name]?.status as number),
    ...(carries.includes('errors') ? { errors: fieldErrorsSchema.optional() } : {}),
    ...(carries.includes('retryAfter') ? { retry_after: z.int().min(0).optional() } : {}),
    ...(details ? { details: detailsOf(codebook, details).optional() } : {}),
    timestamp: timestampSchema.optional(),
  })
}

/** The facts of an occurrence. `null` for an optional one counts as absent. */
function detailsOf(codebook: Codebook, fields: Fields) {
  const shape = Object.entries(shapeOf(codebook, fields, 'json')).map(([name, schema]) => {
    const isOptional = fieldRuleOf(fields[name] ?? 'text').optional
    return [name, isOptional ? z.preprocess((given) => given ?? undefined, schema).optional() : schema]
  })
  return z.object(Object.fromEntries(shape))
}
