import { answer, type Case, type ErrorRecord, unnamed } from './case'

/** An answer of another kind of server that names no row, and the message that every client shows. */
type Said = readonly [name: string, status: number, body: unknown, message: string, others?: Partial<ErrorRecord>]

const text = 'Item not found'

const said: readonly Said[] = [
  ['Rails, a text', 404, { error: "Couldn't find Doctor with 'id'=5" }, "Couldn't find Doctor with 'id'=5"],
  ['Rails, a status and a text', 500, { status: 500, error: 'Internal Server Error' }, 'Internal Server Error'],
  [
    'Rails, sentences',
    422,
    { errors: ['Email is invalid'] },
    'Email is invalid',
    { errors: { _: ['Email is invalid'] } },
  ],
  ['NestJS', 404, { statusCode: 404, message: text, error: 'Not Found' }, text],
  [
    'NestJS, a list',
    400,
    { statusCode: 400, message: ['email must be an email', 'x'], error: 'Bad Request' },
    'email must be an email',
  ],
  ['FastAPI', 404, { detail: text }, text],
  [
    'FastAPI, fields',
    422,
    { detail: [{ loc: ['body', 'email'], msg: 'Field required', type: 'missing' }] },
    'Field required',
  ],
  [
    'Django REST',
    403,
    { detail: 'You do not have permission to perform this action.' },
    'You do not have permission to perform this action.',
  ],
  ['Django REST, fields', 400, { email: ['Enter a valid email address.'] }, 'Enter a valid email address.'],
  [
    'JSON:API',
    422,
    {
      errors: [
        { status: '422', title: 'Invalid', detail: 'Name is too short', source: { pointer: '/data/attributes/name' } },
      ],
    },
    'Name is too short',
    { errors: { _: ['Name is too short'] } },
  ],
  ['Spring Boot', 404, { timestamp: '2024-12-20T10:30:00Z', status: 404, error: 'Not Found', path: '/x' }, 'Not Found'],
  [
    'Spring Boot, a message',
    400,
    { timestamp: 'x', status: 400, error: 'Bad Request', message: 'Validation failed', path: '/x' },
    'Validation failed',
  ],
  [
    'Symfony',
    422,
    {
      type: 'https://symfony.com/errors/validation',
      title: 'Validation Failed',
      detail: 'name: too short',
      violations: [],
    },
    'name: too short',
  ],
  [
    'ASP.NET Core',
    400,
    { type: 'x', title: 'One or more validation errors occurred.', status: 400, errors: { Email: ['Required.'] } },
    'One or more validation errors occurred.',
    { errors: { Email: ['Required.'] } },
  ],
  [
    'OAuth',
    400,
    { error: 'invalid_grant', error_description: 'The code has expired' },
    'The code has expired',
    { error: 'invalid_grant' },
  ],
  [
    'Apigee',
    429,
    {
      fault: { faultstring: 'Rate limit quota violation', detail: { errorcode: 'policies.ratelimit.QuotaViolation' } },
    },
    'Rate limit quota violation',
  ],
  ['AWS API Gateway', 403, { Message: 'User is not authorized' }, 'User is not authorized'],
  ['AWS, JSON 1.1', 400, { __type: 'ResourceNotFoundException', Message: 'No such table' }, 'No such table'],
  ['GitHub', 404, { message: 'Not Found', documentation_url: 'https://docs.github.com/rest' }, 'Not Found'],
  [
    'GitHub, fields',
    422,
    { message: 'Validation Failed', errors: [{ resource: 'Issue', field: 'title', code: 'missing_field' }] },
    'Validation Failed',
  ],
  [
    'Elasticsearch',
    404,
    { error: { root_cause: [], type: 'index_not_found_exception', reason: 'no such index [visits]' }, status: 404 },
    'no such index [visits]',
  ],
  ['Strapi', 404, { data: null, error: { status: 404, name: 'NotFoundError', message: text, details: {} } }, text],
  ['ABP', 403, { error: { code: 'App:010042', message: 'No more tickets', details: null } }, 'No more tickets'],
  [
    'Micronaut',
    400,
    { message: 'Bad Request', _embedded: { errors: [{ message: 'name: must not be blank' }] } },
    'Bad Request',
  ],
  [
    'Micronaut, embedded alone',
    400,
    { _embedded: { errors: [{ message: 'name: must not be blank' }] } },
    'name: must not be blank',
  ],
  ['GraphQL', 400, { errors: [{ message: 'Cannot query field "x"', locations: [] }] }, 'Cannot query field "x"'],
  [
    'Kong',
    404,
    { message: 'no Route matched with those values', request_id: 'x' },
    'no Route matched with those values',
  ],
  [
    'Stripe',
    402,
    { error: { type: 'card_error', code: 'card_declined', message: 'Your card was declined.' } },
    'Your card was declined.',
  ],
  ['Twilio', 401, { code: 20003, message: 'Authenticate', more_info: 'x', status: 401 }, 'Authenticate'],
  [
    'Supabase',
    400,
    { code: '22P02', details: null, hint: null, message: 'invalid input syntax' },
    'invalid input syntax',
  ],
  [
    'Firebase',
    400,
    { error: { code: 400, message: 'INVALID_EMAIL', errors: [{ message: 'INVALID_EMAIL', domain: 'global' }] } },
    'INVALID_EMAIL',
  ],
  [
    'Salesforce',
    400,
    [{ message: 'The requested resource does not exist', errorCode: 'NOT_FOUND' }],
    'The requested resource does not exist',
  ],
  ['Odoo', 400, { error: { code: 200, message: 'Odoo Server Error', data: {} } }, 'Odoo Server Error'],
  ['Express, http-errors as JSON', 400, { errorMessage: 'Bad input' }, 'Bad input'],
]

const plain = (name: string, status: number, body: string, error: Case['error']): Case => ({
  name,
  status,
  headers: { 'Content-Type': 'text/plain' },
  body,
  error,
})

const corrupt = (status: number) => unnamed(status, { reason: 'corrupt-answer' })

/** Answers of other kinds of servers. */
export const otherServers: readonly Case[] = [
  ...said.map(([name, status, body, message, others]) => ({
    name,
    ...answer(status, body),
    error: unnamed(status, { message, ...others }),
  })),
  plain('Traefik', 404, '404 page not found\n', unnamed(404, { message: '404 page not found' })),
  plain('nginx, plain text', 503, 'no healthy upstream', unnamed(503, { message: 'no healthy upstream' })),
  plain('a page as plain text', 502, '<html>Bad Gateway</html>', corrupt(502)),
  plain('a stack as plain text', 500, 'Error: x\n    at y', corrupt(500)),
]
