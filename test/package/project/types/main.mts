// What users write, against the packed declarations. Also compiled as CommonJS.
import {
  type AnyApiError,
  ApiError,
  AppointmentStatus,
  assertTransition,
  canTransition,
  createError,
  type ErrorBody,
  errorBody,
  errorResponse,
  type HttpError,
  isApiError,
  isStatus,
  list,
  matchError,
  type NextStatus,
  nextStatuses,
  type OperationErrors,
  paginate,
  parseRateLimit,
  problemDetails,
  RateLimitExceededError,
  rateLimitHeaders,
  SlotUnavailableError,
  success,
  toApiError,
  ValidationFailedError,
  validationError,
  versionHeaders,
} from 'error-codebook'
import { parseErrorBody, parseErrorResponse, retryDelay, safe } from 'error-codebook/client'
import { contract, errors } from 'error-codebook/contract'
import { createParser, defineContract, packRows } from 'error-codebook/core'
import { defineDictionary, docplannerAnswer, docplannerDictionary, ownCodes } from 'error-codebook/docplanner'
import { expressApiHeaders, expressErrorHandler, expressNotFoundHandler } from 'error-codebook/express'
import { honoApiHeaders, honoErrorHandler, honoNotFoundHandler } from 'error-codebook/hono'
import { bookingRequestSchema, errorBodySchema } from 'error-codebook/zod'
import express from 'express'
import { Hono } from 'hono'

/** Compiles only where both types are the same. */
declare function same<Expected>(): <Actual>(
  value: Actual,
  ...proof: Same<Actual, Expected> extends true ? [] : ['these types differ']
) => void
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

// Constructing. With exactOptionalPropertyTypes, an undefined that may be there is fine in every option.
const maybe = process.argv[2]
const slot = new SlotUnavailableError({ message: maybe, cause: maybe, internal: maybe, expose: undefined })
same<3003>()(slot.code)
same<409>()(slot.status)
same<'SLOT_UNAVAILABLE'>()(slot.error)
same<'appointment'>()(slot.category)
new ValidationFailedError({ errors: maybe === undefined ? undefined : { email: ['Email is invalid'] } })
new RateLimitExceededError({ retryAfter: 60 })
same<SlotUnavailableError>()(createError('SLOT_UNAVAILABLE'))
same<SlotUnavailableError>()(createError(3003))
same<ValidationFailedError>()(validationError([{ path: ['items', 0], message: 'Name is required' }]))

// Narrowing.
export function describe(thrown: unknown): string {
  if (thrown instanceof SlotUnavailableError) same<3003>()(thrown.code)
  if (isApiError(thrown, ['SLOT_UNAVAILABLE', 'DOUBLE_BOOKING'])) same<3003 | 3004>()(thrown.code)
  if (thrown instanceof ApiError) same<number | string | undefined>()(thrown.code)
  const error = toApiError(thrown)
  if (error.error === 'SLOT_UNAVAILABLE') same<SlotUnavailableError>()(error)
  if (error.code === undefined) same<HttpError>()(error)
  return matchError(error, {
    VALIDATION_FAILED: ({ errors }) => Object.keys(errors ?? {}).join(),
    unknown: ({ status }) => `HTTP ${status}`,
    default: ({ message }) => message,
  })
}

export function exhaustive(error: OperationErrors<'listAppointments'> | HttpError): string {
  return matchError(error, {
    VALIDATION_FAILED: () => 'a field',
    INVALID_TOKEN: () => 'sign in',
    TOKEN_EXPIRED: () => 'sign in',
    MISSING_TOKEN: () => 'sign in',
    RATE_LIMIT_EXCEEDED: ({ retryAfter = 0 }) => `wait ${retryAfter}`,
    DATABASE_ERROR: () => 'later',
    SERVICE_UNAVAILABLE: () => 'later',
    INTERNAL_ERROR: () => 'later',
    unknown: () => 'later',
  })
}

// Lifecycles.
export function move(from: AppointmentStatus, wanted: string): void {
  if (canTransition('appointment', 'pending', wanted))
    same<NextStatus<'appointment', 'pending'>>()(wanted as typeof wanted & NextStatus<'appointment', 'pending'>)
  if (isStatus('appointment', wanted)) assertTransition('appointment', from, wanted, { role: 'doctor' })
  same<readonly ('confirmed' | 'cancelled')[]>()(nextStatuses('appointment', AppointmentStatus.Pending))
}

// The wire.
const body: ErrorBody<'SLOT_UNAVAILABLE'> = errorBody(slot, { timestamp: true })
same<409>()(body.status)
export const wire: [Response, Record<string, string>, object] = [
  errorResponse(slot),
  { ...rateLimitHeaders({ limit: 100, remaining: 1, reset: new Date() }), ...versionHeaders() },
  [problemDetails(slot), success(1), list([1], paginate({ total: 1, page: 1, perPage: 15 })), parseRateLimit({})],
]

// A client.
export async function book(): Promise<number | undefined> {
  const result = await safe<{ id: number }, 'bookAppointment'>('bookAppointment', fetch('/api/appointments'))
  if (result.ok) return result.data.id
  same<OperationErrors<'bookAppointment'> | HttpError>()(result.error)
  const error = await parseErrorResponse(new Response())
  same<AnyApiError | HttpError>()(error)
  same<AnyApiError | HttpError>()(parseErrorBody({}))
  return retryDelay(error, 1, { idempotent: false })
}

// Servers.
express().use(
  expressApiHeaders(),
  expressNotFoundHandler(),
  expressErrorHandler({ onError: (error, { native, thrown }) => [error.code, native.req.path, thrown] }),
)
const app = new Hono()
app.use(honoApiHeaders())
app.onError(honoErrorHandler({ timestamp: true }))
app.notFound(honoNotFoundHandler(app))

// Schemas, the partner, the table.
const parsed = errorBodySchema.parse({})
same<string | undefined>()(parsed.timestamp)
same<'online' | 'offline'>()(bookingRequestSchema.parse({}).type)
same<409>()(errors.SLOT_UNAVAILABLE.status)
same<'clinic-booking'>()(contract.name)
export const partner: unknown[] = [
  docplannerAnswer(slot).status,
  docplannerDictionary(defineDictionary({ ...ownCodes, SLOT_UNAVAILABLE: 1 })),
]

// A contract of one's own.
const own = defineContract({
  name: 'shop',
  version: '1.0.0',
  since: '1.0.0',
  versionHeader: 'X-Shop-Version',
  fallback: 'BROKEN',
  validation: 'BROKEN',
  categories: { system: { title: 'System', range: [1, 99] } },
  errors: { BROKEN: { code: 1, status: 500, recovery: 'transient', meaning: 'Something broke' } },
})
same<1>()(own.errors.BROKEN.code)
export const parseShopError: (body: unknown) => ApiError | HttpError = createParser(packRows(own))
