import { H3, bodyLimit as limited, readBody, readValidatedBody, requireContentType, toNodeHandler } from 'h3'
import { z } from 'zod'
import { h3ErrorPlugin } from '../../../../src/server/h3'
import { listen } from '../../../support/listen'
import { bodyLimit, type Driver, handledHeaders } from '../driver'
import { failingStream } from './first-half'

const schema = z.object({ email: z.string(), items: z.array(z.object({ name: z.string() })) })

export const h3Driver: Driver = {
  name: 'h3',
  streams: true,
  without: {},
  fields: {
    email: ['Invalid input: expected string, received number'],
    'items.1.name': ['Invalid input: expected string, received undefined'],
  },
  start({ options, handle }) {
    const app = new H3({ silent: true, plugins: [h3ErrorPlugin(options)] })
    app.use('/json', limited(bodyLimit))
    app.get('/handled', async (event) => {
      // What h3 keeps for failures.
      event.res.errHeaders.set('X-Handled', handledHeaders['X-Handled'])
      for (const [name, value] of Object.entries(handledHeaders)) event.res.headers.set(name, value)
      return handle(event.context.requestId, (name, value) => event.res.errHeaders.set(name, value))
    })
    app.post('/json', (event) => {
      requireContentType(event, 'application/json')
      return readBody(event)
    })
    app.post('/form', async ({ req }) => Object.fromEntries(await req.formData()))
    app.post('/validated', (event) => readValidatedBody(event, schema))
    app.get('/sent', () => failingStream(handle))
    return listen(toNodeHandler(app))
  },
}
