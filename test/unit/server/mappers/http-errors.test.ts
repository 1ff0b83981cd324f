import express from 'express'
import createHttpError from 'http-errors'
import { describe, expect, onTestFinished, test } from 'vitest'
import { errorBody, HttpError, toApiError } from '../../../../src'
import { fromHttpErrors } from '../../../../src/server/mappers/http-errors'
import { listen } from '../../../support/listen'
import { foreignValues } from './values-of-others'

test.each([400, 401, 403, 404, 409, 418, 422, 429])('a %d keeps its message', (status) => {
  const thrown = createHttpError(status, 'No such doctor')
  const mapped = fromHttpErrors(thrown)
  expect(mapped).toBeInstanceOf(HttpError)
  expect(mapped).toMatchObject({ status, message: 'No such doctor', cause: thrown })
})

test.each([501, 502, 503, 504])('a %d is masked', (status) => {
  const thrown = createHttpError(status, 'db-7.internal is down')
  expect(fromHttpErrors(thrown)).toMatchObject({ status, cause: thrown })
  expect(errorBody(toApiError(thrown, [fromHttpErrors]))).toEqual(errorBody(new HttpError(status)))
})

test('a message that is not to be exposed is not', () => {
  const thrown = createHttpError(404, 'patient 10 is hidden', { expose: false })
  expect(fromHttpErrors(thrown)?.message).toBe(new HttpError(404).message)
})

describe("a body parser's error quotes the input, which is not repeated", () => {
  async function parserError(body: string, headers: Record<string, string> = {}): Promise<unknown> {
    let thrown: unknown
    const app = express()
    app.use(express.json({ limit: 100 }))
    app.use(((error, _request, response, _next) => {
      thrown = error
      response.end()
    }) satisfies express.ErrorRequestHandler)
    const { url, close } = await listen(app)
    onTestFinished(close)
    await fetch(url, { method: 'POST', body, headers: { 'Content-Type': 'application/json', ...headers } })
    return thrown
  }

  test.each([
    ['malformed JSON', '{"secret', {}, 400],
    ['a body that is too large', JSON.stringify('secret'.repeat(100)), {}, 413],
    ['a charset that is unknown', '{}', { 'Content-Type': 'application/json; charset=secret' }, 415],
    ['an encoding that is unknown', '{}', { 'Content-Encoding': 'secret' }, 415],
  ])('%s', async (_, body, headers, status) => {
    const thrown = await parserError(body, headers as Record<string, string>)
    const mapped = fromHttpErrors(thrown)
    expect(mapped).toMatchObject({ status, message: new HttpError(status).message, cause: thrown })
  })
})

test.each([
  ['a status alone', { status: 404, message: 'upstream' }],
  ['an `expose` alone', { expose: true, message: 'upstream' }],
  ['a status that is text', { status: '404', expose: true }],
  ['an `expose` that is text', { status: 404, expose: 'yes' }],
  ['a 500, which is for the fallback row', { status: 500, expose: false }],
])('%s is not enough', (_, fields) => {
  expect(fromHttpErrors(Object.assign(new Error('upstream'), fields))).toBeUndefined()
})

test.each(foreignValues.map((value) => [value]))('what has another form is left alone: %o', (value) => {
  expect(fromHttpErrors(value)).toBeUndefined()
})
