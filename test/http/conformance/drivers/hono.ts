import { getRequestListener } from '@hono/node-server'
import { sValidator } from '@hono/standard-validator'
import { Hono } from 'hono'
import { bodyLimit as limited } from 'hono/body-limit'
import type { RequestIdVariables } from 'hono/request-id'
import { z } from 'zod'
import { honoApiHeaders, honoErrorHandler, honoNotFoundHandler, honoValidationHook } from '../../../../src/server/hono'
import { listen } from '../../../support/listen'
import { bodyLimit, type Driver, handledHeaders } from '../driver'
import { failingStream } from './first-half'

const schema = z.object({ email: z.string(), items: z.array(z.object({ name: z.string() })) })

export const honoDriver: Driver = {
  name: 'Hono',
  streams: true,
  without: {
    'Unsupported type: 415': 'Hono does not check the type of a body: throw `new HttpError(415)`.',
  },
  fields: {
    email: ['Invalid input: expected string, received number'],
    'items.1.name': ['Invalid input: expected string, received undefined'],
  },
  start({ options, handle }) {
    const app = new Hono<{ Variables: RequestIdVariables }>()
    app.use(honoApiHeaders(options))
    app.get('/handled', async (context) => {
      for (const [name, value] of Object.entries(handledHeaders)) context.header(name, value)
      const setHeader = (name: string, value: string) => context.header(name, value)
      return context.json((await handle(context.get('requestId'), setHeader)) as object)
    })
    app.post('/json', limited({ maxSize: bodyLimit }), async (context) => context.json(await context.req.json()))
    app.post('/form', async (context) => context.json(await context.req.parseBody()))
    const hook = honoValidationHook(options)
    app.post('/validated', sValidator('json', schema, hook), (context) => context.json(context.req.valid('json')))
    app.get('/sent', (context) => context.body(failingStream(handle)))
    app.onError(honoErrorHandler(options))
    app.notFound(honoNotFoundHandler(app, options))
    return listen(getRequestListener(app.fetch))
  },
}
