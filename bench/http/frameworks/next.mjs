import { nextRouteHandler } from 'error-codebook/next'
import { requestIdOf } from '../hand-written.mjs'
import { answered, failed } from './fetch.mjs'

// A route handler of Next is a fetch handler. It runs without Next here, whose own cost would hide what is compared.
export { serve } from './fetch.mjs'

export const adapter = nextRouteHandler

export const handWritten = (handler) => async (request) => {
  const requestId = requestIdOf(request.headers.get('x-request-id') ?? undefined)
  try {
    return answered(await handler(request, requestId), requestId)
  } catch (thrown) {
    // What `redirect()` and its like throw is Next's.
    if (typeof thrown?.digest === 'string') throw thrown
    return failed(thrown, requestId)
  }
}
