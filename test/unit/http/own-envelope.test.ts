import { describe, expect, test } from 'vitest'
import { SlotUnavailableError } from '../../../src'
import {
  CardDeclinedError,
  codebook,
  errorBody,
  errorHeaders,
  errorResponse,
  ParameterInvalidError,
  problemDetails,
  TooManyRequestsError,
  UnexpectedFailureError,
  validationError,
} from '../../contracts/pay/index'

const declined = new CardDeclinedError({ details: { decline_code: 'generic_decline' }, internal: { account: 7 } })
const page = 'https://pay.example/docs/errors#card_declined'

describe('the builders of a contract with an envelope', () => {
  test('errorBody has the envelope, the page, and the request and the time if they are given', () => {
    const error = { code: 'card_declined', message: 'Your card was declined', details: declined.details, doc_url: page }
    expect(errorBody(declined)).toEqual({ object: 'error', error })
    const timestamp = new Date('2024-12-20T10:30:00.500Z')
    expect(errorBody(declined, { requestId: 'req-1', timestamp })).toEqual({
      object: 'error',
      error: { ...error, request_id: 'req-1', created: '2024-12-20T10:30:00Z' },
    })
  })

  test('errorBody has the keys in the order of the template', () => {
    const body = errorBody(new TooManyRequestsError({ retryAfter: 1.2 }), { requestId: 'req-1' })
    expect(JSON.stringify(body)).toBe(
      '{"object":"error","error":{"code":"too_many_requests","message":"The account sends requests faster than its plan allows",' +
        '"retry_after":2,"doc_url":"https://pay.example/docs/errors#too_many_requests","request_id":"req-1"}}',
    )
  })

  test('errorBody masks a 5xx and answers a foreign error with the fallback row', () => {
    const masked = errorBody(new UnexpectedFailureError())
    for (const secret of [new UnexpectedFailureError({ message: 'hunter2' }), new SlotUnavailableError()]) {
      expect(errorBody(secret)).toEqual(masked)
    }
  })

  test('errorBody shows as many field errors as the limit allows', () => {
    const errors = { a: ['A'], b: ['B'], c: ['C'] }
    expect(errorBody(new ParameterInvalidError({ errors }), { fieldLimit: { fields: 1 } })).toMatchObject({
      error: {
        errors: [
          { param: 'a', message: 'A' },
          { param: '_', message: 'and 2 more' },
        ],
      },
    })
  })

  test('errorResponse and errorHeaders have the media type of the form', async () => {
    const response = errorResponse(declined, { requestId: 'req-1' })
    expect(await response.json()).toEqual(errorBody(declined, { requestId: 'req-1' }))
    expect([response.status, response.headers.get('Pay-Version')]).toEqual([402, '2024.6.20'])
    for (const format of ['house', 'problem'] as const) {
      const { 'Content-Type': type } = errorHeaders(declined, format)
      expect(errorResponse(declined, { format }).headers.get('Content-Type')).toBe(type)
      expect(type).toBe(format === 'house' ? codebook.envelope.mediaType : 'application/problem+json')
    }
  })

  test('problem details are as they are without an envelope', async () => {
    const problem = { type: page, title: 'card_declined', status: 402, detail: 'Your card was declined' }
    expect(problemDetails(declined)).toEqual({ ...problem, error: 'card_declined', details: declined.details })
    expect(await errorResponse(declined, { format: 'problem' }).json()).toEqual(problemDetails(declined))
  })

  test('JSON.stringify of an error is the house body: what procedures and logs carry', () => {
    expect(JSON.parse(JSON.stringify(declined))).toEqual({
      message: 'Your card was declined',
      error: 'card_declined',
      status: 402,
      details: { decline_code: 'generic_decline' },
    })
  })

  test('validationError is the validation row', () => {
    expect(validationError([{ message: 'Too small', path: ['amount'] }])).toBeInstanceOf(ParameterInvalidError)
  })
})
