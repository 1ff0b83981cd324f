import type { ApiError, HttpError } from 'error-codebook'
import { pathPrefixes } from 'error-codebook/contract'
import { honoErrorHandler, honoNotFoundHandler } from 'error-codebook/hono'
import { type ErrorRecord, errorRecord, isExpected } from 'error-codebook/observability'
import { Hono } from 'hono'
import { identify } from './auth/authentication'
import type { Caller } from './auth/caller'
import { createTokens } from './auth/tokens'
import { type Clock, createClock } from './clock'
import { fromDatabase } from './database/failures'
import { type NextVisit, nextVisit } from './database/next-visit'
import { openDatabase } from './database/open'
import { exampleCallers } from './database/seed'
import type { ClinicEnv } from './http/context'
import { operationRoutes } from './http/operations'
import { noStore, pageHeaders } from './http/page-headers'
import { rateLimit } from './http/rate-limit'
import { createReply } from './http/reply'
import { appointmentHandlers } from './routes/appointments'
import { consultationHandlers } from './routes/consultations'
import { demoRoutes } from './routes/demo'
import { docplannerRoutes } from './routes/docplanner'
import { fileHandlers } from './routes/files'
import { pageRoutes } from './routes/pages'
import { prescriptionHandlers } from './routes/prescriptions'
import { provokeRoutes } from './routes/provoke'
import { ratingHandlers } from './routes/ratings'
import type { Services } from './services'
import type { Settings } from './settings'

export interface AppOptions {
  /** In place of the clock that the settings ask for. */
  readonly clock?: Clock
  /** Told of every failure that is the service's own fault, without the secrets in it. */
  readonly log?: (summary: string, failure: ErrorRecord) => void
}

/** The service, ready to be served. */
export interface ClinicApp {
  readonly app: Hono<ClinicEnv>
  /** One token for each caller of the examples. */
  readonly tokens: { readonly [Role in keyof typeof exampleCallers]: string }
  issueToken(caller: Caller, seconds?: number): Promise<string>
  /** What the printed requests are about. */
  nextVisit(): Promise<NextVisit>
  close(): Promise<void>
}

export async function createApp(settings: Settings, options: AppOptions = {}): Promise<ClinicApp> {
  const { clock = createClock(settings.CLINIC_NOW), log = console.error } = options
  const database = await openDatabase(settings.DATA_DIR, settings.CLINIC_FIRST_APPOINTMENT_ID)
  const tokens = createTokens(settings.JWT_SECRET, clock)
  const reply = createReply(clock, settings.TIMESTAMPS)
  const services: Services = { database, clock, tokens, reply, workingHours: settings.WORKING_HOURS }

  function logUnexpected(where: string, error: ApiError | HttpError): void {
    if (!isExpected(error)) log(`${where}: ${error.error}`, errorRecord(error))
  }

  const app = new Hono<ClinicEnv>()
  app.use(pageHeaders, identify(tokens), rateLimit(clock, settings.RATE_LIMIT))
  const form = { format: 'negotiate', timestamp: settings.TIMESTAMPS && clock } as const
  app.notFound(honoNotFoundHandler(app, form))
  app.onError(
    honoErrorHandler({
      ...form,
      mappers: [fromDatabase],
      onError: (error, { method, path }) => logUnexpected(`${method} ${path}`, error),
    }),
  )
  const operations = operationRoutes({
    ...appointmentHandlers(services),
    ...consultationHandlers(services),
    ...prescriptionHandlers(services),
    ...ratingHandlers(services),
    ...fileHandlers(services),
  })
  for (const prefix of Object.values(pathPrefixes)) {
    app.use(`${prefix}/*`, noStore)
    app.route(`${prefix}/provoke`, provokeRoutes())
    app.route(prefix, operations)
  }
  app.route(
    '/docplanner',
    docplannerRoutes(services, (error) => logUnexpected('Docplanner’s call', error)),
  )
  app.route('/demo', demoRoutes(services))
  app.route('/', pageRoutes())

  return {
    app,
    tokens: {
      patient: await tokens.issue(exampleCallers.patient),
      doctor: await tokens.issue(exampleCallers.doctor),
      admin: await tokens.issue(exampleCallers.admin),
    },
    issueToken: tokens.issue,
    nextVisit: () => nextVisit(database, clock, settings.WORKING_HOURS),
    close: () => database.close(),
  }
}
