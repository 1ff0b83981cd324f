import { route } from '../../route'
import { setup } from '../../setup'

const handler = route(async (request) => Response.json(await setup().handle(request.requestId)))

/** A route handler has no response before it answers: what stands around it sets the header. */
export async function GET(request: Request) {
  const response = await handler(request)
  response.headers.set('X-Handled', 'yes')
  return response
}
