import { trace } from '@opentelemetry/api'
import { ServiceUnavailableError, SlotUnavailableError } from 'error-codebook'
import { honoErrorHandler, honoNotFoundHandler } from 'error-codebook/hono'
import { logErrors } from 'error-codebook/observability'
import { type Context, Hono } from 'hono'
import type { Logger } from 'pino'
import { secrets } from './logger'
import { traceError, traceRequests } from './tracing'

/** A service with a refusal, an upstream that may be down, and a bug: each leaves its log line and its span. */
export function createApp(logger: Logger, insurer: string): Hono {
  const logError = logErrors(logger, secrets)
  const options = {
    onError: (error: unknown, request: Parameters<typeof logError>[1]) => {
      logError(error, request)
      traceError(error)
    },
  }
  const app = new Hono()
  app.use(traceRequests(trace.getTracer('observability')))
  app.onError(honoErrorHandler(options))
  app.notFound(honoNotFoundHandler(app, options))

  const booked = new Set<string>()
  app.post('/appointments', async (context) => {
    const { slot, ...rest } = await context.req.json()
    if (booked.has(slot)) throw new SlotUnavailableError({ internal: { slot, ...rest } })
    booked.add(slot)
    return context.json({ slot }, 201)
  })
  app.get('/policies/:id', (context) => readPolicy(context, insurer))
  app.get('/doctors/:id/name', (context) => {
    const doctors = new Map([['5', { name: 'Doctor 5' }]])
    // The bug: nobody checks whether there is such a doctor.
    return context.text((doctors.get(context.req.param('id')) as { name: string }).name)
  })
  return app
}

async function readPolicy(context: Context, insurer: string): Promise<Response> {
  const request = {
    url: `${insurer}/policies/${context.req.param('id')}`,
    authorization: context.req.header('Authorization'),
  }
  try {
    return await fetch(request.url, { headers: { Authorization: request.authorization ?? '' } })
  } catch (cause) {
    throw new ServiceUnavailableError({ cause, internal: { request } })
  }
}
