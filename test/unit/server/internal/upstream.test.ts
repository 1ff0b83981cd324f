import { UnauthorizedException } from '@nestjs/common'
import createHttpError from 'http-errors'
import { describe, expect, test } from 'vitest'
import { isUpstream } from '../../../../src/server/internal/upstream'

const failed = (fields: object) => Object.assign(new Error('Invalid API key'), fields)
const answered = { 'content-type': 'application/json', date: 'Mon, 30 Nov 2026 21:10:25 GMT', server: 'nginx' }

describe('an error of a client or an SDK is told by what it carries', () => {
  test.each([
    ['axios', { isAxiosError: true, config: {}, request: {}, response: { status: 401 }, status: 401 }],
    ['axios, no answer', { isAxiosError: true, config: {}, code: 'ECONNREFUSED' }],
    ['got', { code: 'ERR_NON_2XX_3XX_RESPONSE', response: {}, request: {}, options: {} }],
    ['undici', { code: 'UND_ERR_RESPONSE', statusCode: 401, body: {}, headers: {} }],
    ['Octokit', { status: 401, request: {}, response: {} }],
    ['Octokit, no answer', { status: 500, request: {}, response: undefined }],
    ['Stripe', { type: 'StripeAuthenticationError', raw: {}, statusCode: 401, requestId: undefined }],
    ['OpenAI', { status: 401, headers: new Headers(answered), requestID: null }],
    ['an older OpenAI', { status: 401, request_id: undefined }],
    ['AWS', { $metadata: { httpStatusCode: 403 }, $fault: 'client' }],
    ['Twilio', { status: 401, code: 20_003, moreInfo: 'https://www.twilio.com/docs/errors/20003' }],
    ['Twilio, without a link', { status: 404, code: 20_404, moreInfo: undefined }],
    ['SendGrid', { code: 401, response: { headers: {}, body: {} } }],
    ['supabase-js, auth', { __isAuthError: true, status: 401, code: 'invalid_credentials' }],
    ['supabase-js, storage', { __isStorageError: true, status: 404, statusCode: '404' }],
    ['Elasticsearch', { meta: { statusCode: 401 }, statusCode: 401 }],
    ['an SDK of Fern', { statusCode: 401, body: {}, rawResponse: {} }],
    ['oRPC', { code: 'UNAUTHORIZED', status: 401, defined: false }],
    ['an SDK that keeps the headers of the answer', { status: 401, headers: answered }],
    ['an SDK that keeps them in Headers', { status: 401, headers: new Headers(answered) }],
  ])('%s', (_, fields) => {
    expect(isUpstream(failed(fields))).toBe(true)
  })
})

test.each([
  ['an exception of NestJS', new UnauthorizedException()],
  ['a status alone', failed({ status: 404 })],
  ['a wait', failed({ statusCode: 503, headers: { 'Retry-After': '7' } })],
  ['a wait in Headers', failed({ statusCode: 503, headers: new Headers({ 'Retry-After': '7' }) })],
  ['headers that are a text', failed({ status: 404, headers: 'Date: today' })],
  ['fields without a value', failed({ status: 404, response: undefined, request: null, config: undefined })],
  ['data about the failure', failed({ status: 409, code: 'TAKEN', details: {}, meta: { slot: 5 } })],
  ['http-errors', createHttpError(401, { headers: { 'WWW-Authenticate': 'Bearer' } })],
  ['no error', null],
  ['a text', 'response'],
])('an error of this server is none: %s', (_, thrown) => {
  expect(isUpstream(thrown)).toBe(false)
})
