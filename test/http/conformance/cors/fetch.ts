import { HttpError, SlotUnavailableError, success } from '../../../../src'
import { exposedHeaders } from '../../../../src/http'
import { createRateLimiter } from '../../../../src/rate-limit'
import { withErrors } from '../../../../src/server/fetch'

const role = 'unauthenticated'

/** An API for a page of another origin. */
export function fetchApp(page: string): (request: Request) => Promise<Response> {
  const limiter = createRateLimiter()
  const key = (request: Request) => request.headers.get('X-Forwarded-For') ?? ''
  const handler = withErrors(
    ({ url }) => {
      const { pathname } = new URL(url)
      if (pathname === '/slots') return Response.json(success({ free: 3 }))
      if (pathname === '/appointments') throw new SlotUnavailableError()
      throw new HttpError(404)
    },
    { rateLimit: (request) => limiter.check({ key: key(request), role }) },
  )
  const cors = { 'Access-Control-Allow-Origin': page, 'Access-Control-Expose-Headers': exposedHeaders.join(', ') }
  const allowed = { 'Access-Control-Allow-Methods': 'GET, POST', 'Access-Control-Allow-Headers': 'Content-Type' }
  return async (request) => {
    if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: { ...cors, ...allowed } })
    const response = await handler(request)
    for (const [name, value] of Object.entries(cors)) response.headers.set(name, value)
    return response
  }
}
