import express from 'express'
import { expressApiHeaders, expressErrorHandler, expressNotFoundHandler } from '../../../../src/server/express'
import { listen } from '../../../support/listen'
import { bodyLimit, type Driver, firstHalf, handledHeaders } from '../driver'
import { written } from './first-half'

export const expressDriver: Driver = {
  name: 'Express',
  without: {
    'Malformed form data: 400':
      'Express parses no forms by itself. With multer or busboy: see [Errors of libraries](#by-library).',
    'Framework validation: the validation row with the field map':
      'Express has no validation: throw `validationError(issues)`.',
  },
  // A parser of Express leaves what it does not know alone, but for a charset.
  unsupportedType: 'application/json; charset=utf-99',
  start({ options, handle }) {
    const app = express().disable('x-powered-by')
    app.use(expressApiHeaders(options))
    app.get('/handled', async (request, response) => {
      response.set(handledHeaders)
      response.json(await handle((request as { id?: unknown }).id, (name, value) => response.set(name, value)))
    })
    app.post('/json', express.json({ limit: bodyLimit }), (request, response) => void response.json(request.body))
    app.get('/sent', async (_, response) => {
      await written(response, firstHalf)
      await handle()
    })
    app.use(expressNotFoundHandler(options))
    app.use(expressErrorHandler(options))
    return listen(app)
  },
}
