import { z } from 'zod/v4'
import type { Codebook } from '../core/codebook'
import { fieldMessageOf } from '../core/field-messages'
import { shapeOf } from './field-schema'
import { valueFromText } from './from-text'
import type { BodySchema, FiltersSchema, OperationWith, PaginationQuerySchema } from './schema-types'

/** The schema of an operation's body. */
export function bodySchemaOf<Book extends Codebook, Operation extends OperationWith<Book, 'body'>>(
  codebook: Book,
  operation: Operation,
): BodySchema<Book, Operation> {
  const fields = codebook.operations?.[operation]?.body ?? {}
  // The shape is made from data; its type follows the codebook's literal fields.
  return z.object(shapeOf(codebook, fields, 'json'), { error: fieldMessageOf(codebook, 'body') }) as never
}

/** The schema of an operation's query string, whose values are text. */
export function filtersSchemaOf<Book extends Codebook, Operation extends OperationWith<Book, 'query'>>(
  codebook: Book,
  operation: Operation,
): FiltersSchema<Book, Operation> {
  const fields = codebook.operations?.[operation]?.query ?? {}
  return z.object(shapeOf(codebook, fields, 'text')) as never
}

/** The page that a list is asked for, each number with its default; a bad value is an issue, never clamped. */
export function paginationQuerySchemaOf(codebook: Codebook & { readonly pagination: object }): PaginationQuerySchema {
  const { page, perPage } = codebook.pagination
  const pageText =
    page.first === 1
      ? fieldMessageOf(codebook, 'page', 'page')
      : fieldMessageOf(codebook, 'integer', 'page', { minimum: page.first })
  const perPageText = fieldMessageOf(codebook, 'integer', 'per_page', { minimum: 1, maximum: perPage.maximum })
  return z.object({
    page: wholeNumber(page.first, Number.MAX_SAFE_INTEGER, pageText).default(page.default),
    per_page: wholeNumber(1, perPage.maximum, perPageText).default(perPage.default),
  })
}

function wholeNumber(minimum: number, maximum: number, error: string): z.ZodType<number> {
  const number = z.int({ error }).min(minimum, { error }).max(maximum, { error })
  return z.preprocess((given) => valueFromText(given, 'integer'), number)
}
