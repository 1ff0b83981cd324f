import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { bodyLimit as limited } from 'hono/body-limit'
import { honoApiHeaders, honoErrorHandler, honoNotFoundHandler } from '../../../../src/server/hono'
import { listen } from '../../../support/listen'
import { bodyLimit, type Driver } from '../driver'
import { failingStream } from './first-half'

export const honoDriver: Driver = {
  name: 'Hono',
  streams: true,
  without: {
    'Unsupported type: 415': 'Hono reads a body whatever its type: throw `new HttpError(415)`.',
    'Its own validation: 2001 with the field map':
      "Hono's validator leaves the answer to its hook: throw `validationError(issues)`.",
  },
  start({ options, thrown }) {
    const app = new Hono()
    app.use(honoApiHeaders())
    app.get('/ok', (context) => context.json({ ok: true }))
    app.get('/throw', async () => {
      throw thrown()
    })
    app.post('/json', limited({ maxSize: bodyLimit }), async (context) => context.json(await context.req.json()))
    app.get('/sent', (context) => context.body(failingStream(thrown)))
    app.onError(honoErrorHandler(options))
    app.notFound(honoNotFoundHandler(app, options))
    return listen(getRequestListener(app.fetch))
  },
}
