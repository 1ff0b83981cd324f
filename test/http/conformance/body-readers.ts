import { H3, toNodeHandler } from 'h3'
import { onTestFinished } from 'vitest'
import { withErrors } from '../../../src/server/fetch'
import { h3ErrorPlugin } from '../../../src/server/h3'
import { nextRouteHandler } from '../../../src/server/next'
import { listen } from '../../support/listen'

/** What a handler does with the body of its request. */
export type Read = (request: Request) => unknown

/** A server by its name, and what it answers if its handler reads like this. */
export type BodyReader = readonly [name: string, ask: (read: Read) => Response | Promise<Response>]

/** The servers whose handlers take a Web `Request`, each asked with this request. */
export function bodyReaders(init: RequestInit): BodyReader[] {
  return [
    ['fetch', (read) => withErrors(handler(read))(new Request('http://localhost/', init))],
    ['Next.js', (read) => nextRouteHandler(handler(read))(new Request('http://localhost/', init))],
    ['h3', (read) => h3(read).request('/', init)],
    [
      'h3 on Node',
      async (read) => {
        const server = await listen(toNodeHandler(h3(read)))
        onTestFinished(() => server.close())
        return fetch(server.url, init)
      },
    ],
  ]
}

/** The reads that a server can do: Node's `Request` takes no request of h3's server. */
export function possibleReads<Each extends readonly [name: string, ...rest: unknown[]]>(
  server: string,
  reads: readonly Each[],
): readonly Each[] {
  return server === 'h3 on Node' ? reads.filter(([name]) => !name.startsWith('new Request')) : reads
}

const handler = (read: Read) => async (request: Request) => Response.json(await read(request))

const h3 = (read: Read) =>
  new H3({ silent: true, plugins: [h3ErrorPlugin()] }).post('/', ({ req }) => read(req) as Promise<unknown>)
