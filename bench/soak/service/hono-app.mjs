import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { HttpError, success } from 'error-codebook'
import { honoDocplannerCallback, postgresStore } from 'error-codebook/docplanner'
import { honoApiHeaders, honoErrorHandler, honoNotFoundHandler } from 'error-codebook/hono'
import { Hono } from 'hono'
import { bodyLimit as limited } from 'hono/body-limit'
import { book, find } from './bookings.mjs'
import { callbackOptions } from './callback.mjs'
import { fail } from './failures.mjs'
import { bodyLimit, callbackPath, settingsOf } from './settings.mjs'

/** The service on Hono, which keeps Docplanner's answers in PostgreSQL. */
export async function serve({ pool, redis }) {
  const settings = settingsOf(redis, ({ req }) => ({ path: req.path, user: req.header('X-User') }))
  const app = new Hono()
  app.use(honoApiHeaders(settings))
  app.all(callbackPath, honoDocplannerCallback(callbackOptions(pool, postgresStore(pool))))
  app.post('/bookings', limited({ maxSize: bodyLimit }), async (context) => {
    if (!context.req.header('content-type')?.startsWith('application/json')) throw new HttpError(415)
    return context.json(success(await book(pool, await context.req.json())), 201)
  })
  app.get('/bookings/:id', async (context) => context.json(success(await find(pool, Number(context.req.param('id'))))))
  app.get('/fails/:kind', (context) => fail(context.req.param('kind')))
  app.get('/breaks', (context) => context.body(failingStream()))
  app.onError(honoErrorHandler(settings))
  app.notFound(honoNotFoundHandler(app, settings))
  return createServer(getRequestListener(app.fetch))
}

function failingStream() {
  return new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode('the first half')),
    pull: (controller) => controller.error(new Error('the second half is missing')),
  })
}
