import type { IncomingMessage, ServerResponse } from 'node:http'
import { type ApiHeadersOptions, applyApiHeaders } from './api-headers'
import { requestIdField, requestIdHeader, requestIdOf } from './request-id'

/** The header middleware of Express and Nest. The request id is `req.id`, where pino-http looks for it. */
export function nodeApiHeaders<Req extends IncomingMessage, Res extends ServerResponse>(
  options: ApiHeadersOptions<{ readonly req: Req; readonly res: Res }>,
) {
  return (req: Req, res: Res, next: (error?: unknown) => void): void => {
    const id = requestIdOf(sentRequestId(res) ?? req.headers[requestIdField]?.toString())
    Object.assign(req, { id })
    let limited: Promise<void> | undefined
    try {
      limited = applyApiHeaders({ req, res }, req, id, (name, value) => res.setHeader(name, value), options)
    } catch (thrown) {
      next(thrown)
      return
    }
    if (limited) limited.then(() => next(), next)
    else next()
  }
}

/** The id that the response has already. */
export function sentRequestId(res: ServerResponse): string | undefined {
  return res.getHeader(requestIdHeader)?.toString()
}
