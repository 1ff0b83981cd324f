import type { IncomingMessage, ServerResponse } from 'node:http'

type Next = (error?: unknown) => void
type Handler = (request: IncomingMessage, response: ServerResponse, next: Next) => void
type ErrorHandler = (thrown: unknown, request: IncomingMessage, response: ServerResponse, next: Next) => unknown

interface Router {
  readonly stack: readonly { readonly handle: Handler | ErrorHandler }[]
}

interface ExpressApp {
  /** Express 4 has `_router`; its `router` throws. */
  readonly _router?: Router
  readonly router: Router
  use(handler: Handler): unknown
}

/**
 * Hands what no route of an Express app serves to Nest's exception filters. With a global prefix, Nest leaves the paths outside it
 * to Express, which answers them with HTML. Does nothing for an app of Fastify.
 */
export function answerOutsidePrefix(request: object): void {
  const { app } = request as { app?: ExpressApp }
  if (app) addLast(app)
}

/** Express asks its handlers in order. A handler that the app adds later comes after this one, so that it is added once more. */
function addLast(app: ExpressApp): void {
  let latest: Handler
  const add = () => {
    const handler: Handler = (request, response, next) => {
      const { stack } = app._router ?? app.router
      const last = stack.at(-1)?.handle
      const answerByNest = stack.findLast(isErrorHandler)?.handle as ErrorHandler | undefined
      if (last === handler && answerByNest && !response.headersSent) {
        answerByNest(notFound(request), request, response, next)
        return
      }
      if (last !== latest) add()
      next()
    }
    latest = handler
    app.use(handler)
  }
  add()
}

const isErrorHandler = ({ handle }: Router['stack'][number]) => handle.length === 4

/** In the form of `http-errors`, which Nest's own filter reads too. */
function notFound({ method, url }: IncomingMessage): Error {
  return Object.assign(new Error(`Cannot ${method} ${url}`), { status: 404, statusCode: 404, expose: false })
}
