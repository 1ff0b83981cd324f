import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { withErrors } from 'error-codebook/fetch'
import { reply, requestIdOf, version } from '../hand-written.mjs'

export const adapter = withErrors

export const handWritten = (handler) => async (request) => {
  const requestId = requestIdOf(request.headers.get('x-request-id') ?? undefined)
  try {
    return answered(await handler(request, requestId), requestId)
  } catch (thrown) {
    return failed(thrown, requestId)
  }
}

export function answered(response, requestId) {
  response.headers.set(...version)
  response.headers.set('X-Request-Id', requestId)
  return response
}

export function failed(thrown, requestId) {
  const { status, headers, body } = reply(thrown)
  headers[version[0]] = version[1]
  headers['X-Request-Id'] = requestId
  return new Response(body, { status, headers })
}

export function serve(wrap, routes) {
  const handler = wrap((request) => routes[new URL(request.url).pathname]())
  return createServer(getRequestListener(handler))
}
