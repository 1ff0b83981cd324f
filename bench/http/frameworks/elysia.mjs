import { node } from '@elysiajs/node'
import { Elysia } from 'elysia'
import { elysiaErrorPlugin } from 'error-codebook/elysia'
import { ofSuccess, requestIdOf, toServiceError, version } from '../hand-written.mjs'

export const adapter = elysiaErrorPlugin()

export const handWritten = (app) =>
  app
    .onRequest(({ request, set }) => {
      const requestId = requestIdOf(request.headers.get('x-request-id') ?? undefined)
      set.headers[version[0]] = version[1]
      set.headers['X-Request-Id'] = requestId
    })
    .onError(({ error, set }) => {
      if (error instanceof Response) return
      const known = toServiceError(error)
      set.status = known.status
      for (const name of ofSuccess) delete set.headers[name]
      set.headers['Cache-Control'] = 'no-store'
      if (known.retryAfter !== undefined) set.headers['Retry-After'] = String(known.retryAfter)
      // Elysia writes it, with its type and length.
      return known.toJSON()
    })

export async function serve(plugin, routes) {
  const app = new Elysia({ adapter: node() }).use(plugin)
  for (const [path, fail] of Object.entries(routes)) app.get(path, fail)
  // Not started: who measures it says where.
  const { raw } = await new Promise((resolve) =>
    app.listen({ port: 0, manual: true, gracefulShutdown: false }, resolve),
  )
  return raw.node.server
}
