import { createServer } from 'node:http'
import { HttpError, success } from 'error-codebook'
import { expressDocplannerCallback, redisStore } from 'error-codebook/docplanner'
import { expressApiHeaders, expressErrorHandler, expressNotFoundHandler } from 'error-codebook/express'
import express from 'express'
import { book, find } from './bookings.mjs'
import { callbackOptions } from './callback.mjs'
import { fail } from './failures.mjs'
import { bodyLimit, callbackPath, settingsOf } from './settings.mjs'

/** The service on Express, which keeps Docplanner's answers in Redis. */
export async function serve({ pool, redis }) {
  const settings = settingsOf(redis, ({ req }) => ({ path: req.path, user: req.get('X-User') }))
  const app = express().disable('x-powered-by')
  app.use(expressApiHeaders(settings))
  app.all(callbackPath, expressDocplannerCallback(callbackOptions(pool, redisStore(redis))))
  app.post('/bookings', express.json({ limit: bodyLimit }), async (request, response) => {
    if (!request.is('json')) throw new HttpError(415)
    response.status(201).json(success(await book(pool, request.body)))
  })
  app.get('/bookings/:id', async (request, response) => {
    response.json(success(await find(pool, Number(request.params.id))))
  })
  // Async, because Express takes a null that is thrown for no error.
  app.get('/fails/:kind', async (request) => fail(request.params.kind))
  app.get('/breaks', (_, response) => {
    response.write('the first half')
    throw new Error('the second half is missing')
  })
  app.use(expressNotFoundHandler(settings))
  app.use(expressErrorHandler(settings))
  return createServer(app)
}
