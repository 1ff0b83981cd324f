import { createServer } from 'node:http'
import { h3ErrorPlugin } from 'error-codebook/h3'
import { H3, toNodeHandler } from 'h3'
import { reply, requestIdOf, version } from '../hand-written.mjs'

export const adapter = { plugins: [h3ErrorPlugin()] }

export const handWritten = {
  onRequest(event) {
    const requestId = requestIdOf(event.req.headers.get('x-request-id') ?? undefined)
    event.context.requestId = requestId
    for (const headers of [event.res.headers, event.res.errHeaders]) {
      headers.set(...version)
      headers.set('X-Request-Id', requestId)
    }
  },
  onError(error, event) {
    const thrown = error.unhandled ? error.cause : error
    const { status, headers, body } = reply(thrown)
    const all = new Headers(event.res.errHeaders)
    for (const name in headers) all.set(name, headers[name])
    return new Response(body, { status, headers: all })
  },
}

export function serve(config, routes) {
  const app = new H3({ silent: true, ...config })
  for (const [path, fail] of Object.entries(routes)) app.get(path, fail)
  return createServer(toNodeHandler(app))
}
