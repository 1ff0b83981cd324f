import { HttpError, validationError } from 'error-codebook'
import { fieldMessage } from 'error-codebook/zod'
import type { Context } from 'hono'
import { z } from 'zod'

/**
 * The JSON body of a request; `{}` where there is none, so that the answer names the missing fields.
 *
 * @throws HttpError 415 for another media type, 400 for text that is not JSON
 */
export async function readJson(context: Context): Promise<unknown> {
  const text = await context.req.text()
  if (text === '') return {}
  const type = context.req.header('Content-Type') ?? ''
  if (!/^application\/([\w.-]+\+)?json *(;|$)/i.test(type)) throw new HttpError(415)
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new HttpError(400, { cause })
  }
}

/** @throws ValidationFailedError that names every faulty field */
export function parse<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const { data, error } = schema.safeParse(input)
  if (error !== undefined) throw validationError(error.issues)
  return data
}

/** A field of text. PostgreSQL holds any character but NUL. */
export function text(field: string, maxLength: number) {
  const error = fieldMessage('text', field, { maxLength })
  return z
    .string({ error: ({ input }) => (input === undefined ? fieldMessage('required', field) : error) })
    .max(maxLength, error)
    .refine((value) => !value.includes('\0'), error)
}

/** The id in the path, or `undefined` for what cannot be one: nothing has it. */
export function pathId(context: Context): number | undefined {
  const id = context.req.param('id') ?? ''
  return /^[1-9]\d{0,14}$/.test(id) ? Number(id) : undefined
}
