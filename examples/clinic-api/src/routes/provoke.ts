import { createError, type ErrorName, HttpError, ValidationFailedError } from 'error-codebook'
import { errors as rows } from 'error-codebook/contract'
import type { ErrorRow } from 'error-codebook/core'
import { fieldErrorsSchema } from 'error-codebook/zod'
import { Hono } from 'hono'
import { z } from 'zod'
import { limitBody } from '../http/body-limit'
import type { ClinicContext, ClinicEnv } from '../http/context'
import { parse, readJson } from '../http/input'

const optionsSchema = z.strictObject({
  errors: fieldErrorsSchema.optional(),
  retry_after: z.int().min(0).max(86_400).optional(),
})

/** Throws any error of the contract by its name, with the fields that its row carries, so that its exchange can be seen. */
export function provokeRoutes(): Hono<ClinicEnv> {
  const routes = new Hono<ClinicEnv>()
  routes.get('/:name', (context) => {
    throw createError(nameOf(context), { cause })
  })
  routes.post('/:name', limitBody(), async (context) => {
    const name = nameOf(context)
    const { errors, retry_after: retryAfter } = parse(optionsSchema, await readJson(context))
    refuseUncarried(name, { errors, retry_after: retryAfter })
    // Which options a row takes is checked above: the compiler cannot know the name.
    throw createError(name, { cause, errors, retryAfter } as never)
  })
  return routes
}

/** Proves on every call that a cause stays inside. */
const cause = new Error('The cause of a failure is for the log')

function nameOf(context: ClinicContext): ErrorName {
  const name = context.req.param('name') ?? ''
  if (!Object.hasOwn(rows, name)) throw new HttpError(404)
  return name as ErrorName
}

function refuseUncarried(name: ErrorName, given: { errors: unknown; retry_after: unknown }): void {
  const row: ErrorRow = rows[name]
  const carries = { errors: row.carries?.includes('errors'), retry_after: row.carries?.includes('retryAfter') }
  const uncarried = (['errors', 'retry_after'] as const).filter(
    (field) => given[field] !== undefined && !carries[field],
  )
  if (uncarried.length === 0) return
  throw new ValidationFailedError({
    errors: Object.fromEntries(uncarried.map((field) => [field, [`${name} carries none`]])),
  })
}
