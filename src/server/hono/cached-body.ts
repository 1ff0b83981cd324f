import type { Context } from 'hono'
import { HttpError } from '../../core/server-http-error'
import { callerOf } from '../internal/stack-frames'

/**
 * 400 for an error of `context.req.json()`. Hono keeps the body that it read, so the same call fails again. A failing `JSON.parse` of
 * the server has another caller than Hono's.
 */
export async function malformedJson(thrown: SyntaxError, { req }: Context): Promise<HttpError | undefined> {
  if (Object.keys(req.bodyCache).length === 0) return undefined
  const again: unknown = await req.json().catch((error: unknown) => error)
  const isSame =
    again instanceof SyntaxError && again.message === thrown.message && callerOf(again) === callerOf(thrown)
  return isSame ? new HttpError(400, { cause: thrown }) : undefined
}

/**
 * 400 for an error of `context.req.parseBody()`. Hono reads the whole body and parses its copy, so the request itself cannot fail. It
 * keeps what it parsed.
 */
export async function malformedForm(thrown: TypeError, { req }: Context): Promise<HttpError | undefined> {
  const { arrayBuffer, formData } = req.bodyCache
  if (arrayBuffer === undefined || formData === undefined) return undefined
  const failure: unknown = await Promise.resolve(formData).then(
    () => undefined,
    (error: unknown) => error,
  )
  return failure === thrown ? new HttpError(400, { cause: thrown }) : undefined
}
