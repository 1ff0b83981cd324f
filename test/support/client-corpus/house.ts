import {
  HttpError,
  InternalError,
  problemDetails,
  RateLimitExceededError,
  SlotUnavailableError,
  ValidationFailedError,
} from '../../../src'
import { answer, type Case, named, unnamed } from './case'

const taken = {
  error: 'SLOT_UNAVAILABLE',
  code: 3003,
  status: 409,
  message: 'Time slot already booked for this doctor',
  recovery: 'correctable',
} as const
const errors = { email: ['Email must be a valid email address'], 'items.0.name': ['Name is required'] }
const invalid = {
  error: 'VALIDATION_FAILED',
  code: 2001,
  status: 422,
  message: 'Validation failed',
  errors,
  recovery: 'correctable',
} as const
const limited = {
  error: 'RATE_LIMIT_EXCEEDED',
  code: 7007,
  status: 429,
  message: 'Too many requests from this IP, please retry later',
  recovery: 'transient',
} as const
const problem = 'application/problem+json'

/** What our own servers answer, today's and next year's. */
export const house: readonly Case[] = [
  { name: 'a row', ...answer(409, new SlotUnavailableError()), error: named(taken) },
  { name: 'a row with fields', ...answer(422, new ValidationFailedError({ errors })), error: named(invalid) },
  {
    name: 'a row with retry_after',
    ...answer(429, new RateLimitExceededError({ retryAfter: 60 }), 'application/json', { 'Retry-After': '90' }),
    error: named({ ...limited, retryAfter: 60 }),
  },
  {
    name: 'a row with Retry-After alone',
    ...answer(429, new RateLimitExceededError(), 'application/json', { 'Retry-After': '90' }),
    error: named({ ...limited, retryAfter: 90 }),
  },
  {
    name: 'a row with a RateLimit that has run out',
    ...answer(429, new RateLimitExceededError(), 'application/json', { RateLimit: '"hour";r=0;t=1200' }),
    error: named({ ...limited, retryAfter: 1200 }),
  },
  {
    name: 'a row that is masked',
    ...answer(500, new InternalError({ message: 'connect ECONNREFUSED 10.0.0.7' })),
    error: named({
      error: 'INTERNAL_ERROR',
      code: 9003,
      status: 500,
      message: 'Unexpected internal error',
      recovery: 'terminal',
    }),
  },
  {
    name: 'a row with another status than the table has',
    ...answer(410, new SlotUnavailableError()),
    error: named({ ...taken, status: 410 }),
  },
  {
    name: 'a row as a problem',
    ...answer(409, problemDetails(new SlotUnavailableError()), problem),
    error: named(taken),
  },
  {
    name: 'a row with fields as a problem',
    ...answer(
      422,
      problemDetails(new ValidationFailedError({ errors }), { typeBase: 'https://docs.example/' }),
      problem,
    ),
    error: named(invalid),
  },
  {
    name: 'a failure without a row',
    ...answer(404, new HttpError(404)),
    error: unnamed(404, { error: 'NOT_FOUND', message: 'Not Found' }),
  },
  {
    name: "a newer server's row",
    ...answer(409, { message: 'Slot moved', error: 'SLOT_MOVED', status: 409 }, 'application/json', {
      'X-API-Version': '99.0.0',
    }),
    error: unnamed(409, { error: 'SLOT_MOVED', message: 'Slot moved', reason: 'newer-server' }),
  },
  {
    name: 'a name that no version has',
    ...answer(409, { message: 'Slot moved', error: 'SLOT_MOVED', status: 409 }),
    error: unnamed(409, { error: 'SLOT_MOVED', message: 'Slot moved' }),
  },
  {
    name: 'fields that name what every object has',
    status: 422,
    headers: { 'Content-Type': 'application/json' },
    body: '{"message":"Validation failed","error":"VALIDATION_FAILED","errors":{"toString":["a"],"constructor":["b"]}}',
    error: named({ ...invalid, errors: { toString: ['a'], constructor: ['b'] } as never }),
  },
]
