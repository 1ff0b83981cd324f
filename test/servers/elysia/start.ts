import { node } from '@elysiajs/node'
import { Elysia, t } from 'elysia'
import { elysiaErrorPlugin } from '../../../src/server/elysia'
import { type Driver, handledHeaders } from '../../http/conformance/driver'
import { failingStream } from '../../http/conformance/drivers/first-half'
import { listen } from './listen'

/** The server of the conformance suite. */
export const start: Driver['start'] = ({ options, handle }) =>
  listen(
    new Elysia({ adapter: node() })
      .use(elysiaErrorPlugin(options))
      // The hooks of an app serve what it uses.
      .use(
        new Elysia().get('/handled', async ({ set }) => {
          Object.assign(set.headers, handledHeaders)
          const setHeader = (name: string, value: string) => {
            set.headers[name] = value
          }
          return handle(set.headers['X-Request-Id'], setHeader)
        }),
      )
      .post('/json', ({ body }) => body)
      .post('/form', ({ body }) => body)
      .post('/validated', ({ body }) => body, { body: schema })
      .get('/sent', () => new Response(failingStream(handle))),
  )

const schema = t.Object({ email: t.String(), items: t.Array(t.Object({ name: t.String() })) })
