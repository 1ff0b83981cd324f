import type { z } from 'zod/v4'
import type { Codebook } from '../core/codebook'
import { misuse } from '../core/misuse'
import { errorBodySchemaOf } from './error-body-schema'
import { bodySchemaOf, filtersSchemaOf, paginationQuerySchemaOf } from './input-schemas'
import type { ZodSchemas } from './schema-types'

/**
 * Makes the zod schemas of a contract: its error bodies unless it has its own envelope, the body and the query of each operation, and
 * the page of a list.
 *
 * @throws TypeError for two schemas of one name
 * @example const { errorBodySchema, placeOrderSchema, listOrdersFiltersSchema } = zodSchemas(codebook)
 */
export function zodSchemas<Book extends Codebook>(codebook: Book): ZodSchemas<Book> {
  const all: Codebook = codebook
  const schemas = new Map<string, z.ZodType>()
  // It describes the house body, which a contract with an envelope does not send.
  if (all.envelope === undefined) schemas.set('errorBodySchema', errorBodySchemaOf(all))
  const add = (name: string, schema: z.ZodType) => {
    if (schemas.has(name)) throw misuse('invalid-argument', `Two schemas are called ${name}: rename an operation.`)
    schemas.set(name, schema)
  }
  const { pagination, operations = {} } = all
  if (pagination) add('paginationQuerySchema', paginationQuerySchemaOf({ ...all, pagination }))
  for (const [name, { body, query }] of Object.entries(operations)) {
    if (body) add(`${name}Schema`, bodySchemaOf(all, name as never))
    if (query) add(`${name}FiltersSchema`, filtersSchemaOf(all, name as never))
  }
  // Made from data; the types follow the codebook's literal operations.
  return Object.fromEntries(schemas) as never
}
