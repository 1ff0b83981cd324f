import { createServer } from 'node:http'
import { koaErrorMiddleware } from 'error-codebook/koa'
import Koa from 'koa'
import { ofSuccess, reply, requestIdOf, version } from '../hand-written.mjs'

export const adapter = koaErrorMiddleware()

export async function handWritten(context, next) {
  context.state.requestId = requestIdOf(context.get('x-request-id'))
  context.set(...version)
  context.set('X-Request-Id', context.state.requestId)
  try {
    await next()
  } catch (thrown) {
    if (context.headerSent) return void context.res.destroy()
    const { status, headers, body } = reply(thrown)
    for (const name of ofSuccess) context.remove(name)
    context.status = status
    context.body = body
    // After the body, whose type and length Koa guesses.
    context.set(headers)
  }
}

export function serve(middleware, routes) {
  const app = new Koa()
  app.use(middleware)
  app.use((context) => routes[context.path]())
  return createServer(app.callback())
}
