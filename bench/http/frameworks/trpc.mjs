import { createServer } from 'node:http'
import { initTRPC } from '@trpc/server'
import { createHTTPHandler } from '@trpc/server/adapters/standalone'
import { trpcApiHeaders, trpcErrorFormatter, trpcRequestId } from 'error-codebook/trpc'
import { requestIdOf, toServiceError, version } from '../hand-written.mjs'

export const adapter = {
  errorFormatter: trpcErrorFormatter(),
  createContext: ({ req }) => ({ requestId: trpcRequestId(req) }),
  responseMeta: trpcApiHeaders(),
}

export const handWritten = {
  errorFormatter({ error, shape }) {
    const known = toServiceError(error.cause ?? error)
    const body = known.toJSON()
    const { stack, ...data } = shape.data
    return { ...shape, message: body.message, data: { ...data, httpStatus: known.status, error: body } }
  },
  createContext: ({ req }) => ({ requestId: requestIdOf(req.headers['x-request-id']) }),
  responseMeta({ ctx, errors }) {
    const headers = new Headers([version, ['X-Request-Id', ctx?.requestId ?? requestIdOf()]])
    if (errors.length > 0) headers.set('Cache-Control', 'no-store')
    const waits = errors.map(({ cause }) => cause?.retryAfter).filter((seconds) => seconds !== undefined)
    if (waits.length > 0) headers.set('Retry-After', String(Math.max(...waits)))
    return { headers }
  },
}

export function serve({ errorFormatter, createContext, responseMeta }, routes) {
  const t = initTRPC.context().create({ errorFormatter })
  const procedures = Object.entries(routes).map(([path, fail]) => [path.slice(1), t.procedure.query(fail)])
  const router = t.router(Object.fromEntries(procedures))
  return createServer(createHTTPHandler({ router, createContext, responseMeta }))
}
