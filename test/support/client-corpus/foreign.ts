import { answer, type Case, named, unnamed } from './case'

const docplanner = 'application/vnd.error+docplanner+json'
const fields = { email: ['The email field is required.'] }

const laravel: readonly Case[] = [
  {
    name: "Laravel's validation",
    ...answer(422, { message: 'The email field is required.', errors: fields }),
    error: named({
      error: 'VALIDATION_FAILED',
      code: 2001,
      status: 422,
      message: 'The email field is required.',
      errors: fields,
      recovery: 'correctable',
    }),
  },
  {
    name: "Laravel's 401",
    ...answer(401, { message: 'Unauthenticated.' }),
    error: unnamed(401, { message: 'Unauthenticated.' }),
  },
  {
    name: "Laravel's 404",
    ...answer(404, { message: 'No query results for model [App\\Models\\Doctor] 5' }),
    error: unnamed(404, { message: 'No query results for model [App\\Models\\Doctor] 5' }),
  },
  {
    name: "Laravel's 419",
    ...answer(419, { message: 'CSRF token mismatch.' }),
    error: unnamed(419, { message: 'CSRF token mismatch.' }),
  },
  {
    name: "Laravel's 429",
    ...answer(429, { message: 'Too Many Attempts.' }, 'application/json', {
      'Retry-After': '37',
      'X-RateLimit-Reset': '1734690600',
    }),
    error: unnamed(429, { message: 'Too Many Attempts.', retryAfter: 37 }),
  },
  {
    name: "Laravel's 500",
    ...answer(500, { message: 'Server Error' }),
    error: unnamed(500, { message: 'Server Error' }),
  },
  {
    name: "Laravel's 500 in debug",
    ...answer(500, {
      message: 'Undefined variable $x',
      exception: 'ErrorException',
      file: '/a.php',
      line: 5,
      trace: [],
    }),
    error: unnamed(500, { message: 'Undefined variable $x' }),
  },
]

const partner: readonly Case[] = [
  {
    name: "Docplanner's error with an array",
    ...answer(404, { errors: [], message: 'Object not found' }, docplanner),
    error: unnamed(404, { message: 'Object not found' }),
  },
  {
    name: "Docplanner's error with a map",
    ...answer(
      422,
      { errors: { 'slots[1].end': ['End date should be later'] }, message: 'Invalid arguments' },
      docplanner,
    ),
    error: unnamed(422, { message: 'Invalid arguments', errors: { 'slots[1].end': ['End date should be later'] } }),
  },
  {
    name: "Docplanner's error without errors",
    ...answer(401, { message: 'Authentication credentials could not be found.' }, `${docplanner}; charset=UTF-8`),
    error: unnamed(401, { message: 'Authentication credentials could not be found.' }),
  },
]

const gateways: readonly Case[] = [
  {
    name: "a gateway's message",
    ...answer(403, { message: 'Forbidden' }),
    error: unnamed(403, { message: 'Forbidden' }),
  },
  {
    name: 'GraphQL',
    ...answer(400, { data: null, errors: [{ message: 'Not logged in', extensions: { code: 'INVALID_TOKEN' } }] }),
    error: unnamed(400, { message: 'Not logged in' }),
  },
  {
    name: 'an error in an error',
    ...answer(404, { error: { code: 404, message: 'Not here', status: 'NOT_FOUND' } }),
    error: unnamed(404, { message: 'Not here' }),
  },
  {
    name: "Spring's",
    ...answer(500, { timestamp: 'x', status: 500, error: 'Internal Server Error', path: '/' }),
    error: unnamed(500, { message: 'Internal Server Error' }),
  },
  {
    name: 'a problem that no row names',
    ...answer(502, { type: 'about:blank', title: 'Bad Gateway', status: 502 }, 'application/problem+json'),
    error: unnamed(502, { message: 'Bad Gateway' }),
  },
]

/** What others answer. */
export const foreign: readonly Case[] = [...laravel, ...partner, ...gateways]
