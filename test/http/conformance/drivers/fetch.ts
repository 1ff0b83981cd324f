import { getRequestListener } from '@hono/node-server'
import { HttpError } from '../../../../src'
import { withErrors } from '../../../../src/server/fetch'
import { listen } from '../../../support/listen'
import type { Driver } from '../driver'
import { failingStream } from './first-half'

const noRoutes = 'A plain handler has no routes: throw `new HttpError(404)` or `new HttpError(405)`.'

export const fetchDriver: Driver = {
  name: 'fetch',
  streams: true,
  without: {
    'Unknown route: 404': noRoutes,
    'Unknown route, HEAD': noRoutes,
    'Wrong method: 405 with `Allow`': noRoutes,
    'Body too large: 413': 'A plain handler has no body limit: the platform sets one.',
    'Unsupported type: 415': 'A plain handler does not check the type of a body: throw `new HttpError(415)`.',
    'Framework validation: the validation row with the field map':
      'A plain handler has no validation: throw `validationError(issues)`.',
  },
  start({ options, handle }) {
    const handler = withErrors(async (request) => {
      const { pathname } = new URL(request.url)
      if (pathname === '/handled') return Response.json(await handle(request.requestId))
      if (pathname === '/json') return Response.json(await request.json())
      if (pathname === '/form') return Response.json(Object.fromEntries(await request.formData()))
      if (pathname === '/sent') return new Response(failingStream(handle))
      throw new HttpError(404)
    }, options)
    // A fetch handler has no response before it answers: what stands around it sets the header.
    const around = async (request: Request) => {
      const response = await handler(request)
      if (new URL(request.url).pathname === '/handled') response.headers.set('X-Handled', 'yes')
      return response
    }
    return listen(getRequestListener(around, { overrideGlobalObjects: false }))
  },
}
