import { createServer } from 'node:http'
import { ORPCError, os } from '@orpc/server'
import { RPCHandler } from '@orpc/server/node'
import { orpcApiHeaders, orpcErrorInterceptor } from 'error-codebook/orpc'
import { requestIdOf, toServiceError, version } from '../hand-written.mjs'

export const adapter = { rootInterceptors: [orpcApiHeaders()], clientInterceptors: [orpcErrorInterceptor()] }

async function addHeaders({ next, ...call }) {
  const requestId = requestIdOf(call.request.headers['x-request-id'])
  const result = await next({ ...call, context: { ...call.context, requestId } })
  if (!result.matched) return result
  const { headers, status, body } = result.response
  headers[version[0].toLowerCase()] = version[1]
  headers['x-request-id'] = requestId
  if (status >= 400) {
    headers['cache-control'] = 'no-store'
    const retryAfter = body.json.data?.retry_after
    if (retryAfter !== undefined) headers['retry-after'] = String(retryAfter)
  }
  return result
}

async function nameErrors({ next }) {
  try {
    return await next()
  } catch (thrown) {
    if (thrown instanceof ORPCError && thrown.status < 500) throw thrown
    const known = toServiceError(thrown)
    const data = known.toJSON()
    throw new ORPCError(known.error, { status: known.status, message: data.message, data, cause: thrown })
  }
}

export const handWritten = { rootInterceptors: [addHeaders], clientInterceptors: [nameErrors] }

export function serve(interceptors, routes) {
  // By GET, and not by POST as oRPC would have it: as every other server is asked.
  const procedure = os.route({ method: 'GET' })
  const router = Object.entries(routes).map(([path, fail]) => [path.slice(1), procedure.handler(fail)])
  const handler = new RPCHandler(Object.fromEntries(router), interceptors)
  return createServer((request, response) => handler.handle(request, response))
}
