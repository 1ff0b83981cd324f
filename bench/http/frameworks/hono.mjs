import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { honoApiHeaders, honoErrorHandler } from 'error-codebook/hono'
import { Hono } from 'hono'
import { ofSuccess, reply, requestIdOf, version } from '../hand-written.mjs'

export const adapter = { before: honoApiHeaders(), onError: honoErrorHandler() }

export const handWritten = {
  async before(context, next) {
    const requestId = requestIdOf(context.req.header('x-request-id'))
    context.set('requestId', requestId)
    context.header(...version)
    context.header('X-Request-Id', requestId)
    await next()
  },
  onError(thrown, context) {
    const { status, headers, body } = reply(thrown)
    for (const name of ofSuccess) context.header(name)
    return context.body(body, status, headers)
  },
}

export function serve({ before, onError }, routes) {
  const app = new Hono()
  app.use(before)
  for (const [path, fail] of Object.entries(routes)) app.get(path, fail)
  app.onError(onError)
  return createServer(getRequestListener(app.fetch))
}
