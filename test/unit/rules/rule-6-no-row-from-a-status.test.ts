import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { describe, expect, onTestFinished, test } from 'vitest'
import { HttpError, isApiError, matchError } from '../../../src'
import { parseErrorBody, parseErrorResponse } from '../../../src/client'
import { errors, httpStatuses } from '../../../src/contract'
import { honoErrorHandler } from '../../../src/server/hono'
import { listen } from '../../support/listen'

const statuses = [...Array(200).keys()].map((index) => 400 + index)
const rowNames = Object.keys(errors)

function expectNoRow(error: Awaited<ReturnType<typeof parseErrorResponse>>, status: number) {
  expect(isApiError(error), `${status}`).toBe(false)
  expect(error, `${status}`).toBeInstanceOf(HttpError)
  expect(error.status).toBe(status)
  expect(rowNames, `${status}`).not.toContain(error.error)
}

describe('rule 6: a status alone never becomes a row', () => {
  test('the trap is there: the phrase of one status spells the name of a row', () => {
    const phrases = Object.values(httpStatuses).map(({ reason }) => reason.toUpperCase().replaceAll(' ', '_'))
    expect(phrases.filter((phrase) => rowNames.includes(phrase))).toEqual(['SERVICE_UNAVAILABLE'])
  })

  test.each([
    ['an empty body', undefined],
    ['a body without a name', { message: 'Something failed' }],
    ['a body with the status and the code alone', { status: 409, code: 3003 }],
    ["Laravel's body", { message: 'Server Error' }],
    ["a problem's body", { type: 'about:blank', title: 'Service Unavailable', status: 503 }],
  ])('%s, whatever the status', (_, body) => {
    for (const status of statuses) expectNoRow(parseErrorBody(body, { status }), status)
  })

  test("the body's own status, where none came with it", () => {
    for (const status of statuses) expectNoRow(parseErrorBody({ message: 'x', status }), status)
  })

  test('an empty response, whatever the status', async () => {
    for (const status of statuses) expectNoRow(await parseErrorResponse(new Response(null, { status })), status)
  })

  test('a response whose body was read already, or is being read', async () => {
    for (const status of statuses) {
      const read = new Response('{}', { status })
      await read.text()
      expectNoRow(await parseErrorResponse(read), status)
      const locked = new Response('{}', { status })
      locked.body?.getReader()
      expectNoRow(await parseErrorResponse(locked), status)
    }
  })

  test('matchError sends it to unknown', () => {
    const error = parseErrorBody({ message: 'x' }, { status: 503 })
    expect(matchError(error, { SERVICE_UNAVAILABLE: () => 'row', default: () => 'no row' })).toBe('no row')
  })
})

describe('rule 6: nor does it on the side of the server', () => {
  test('an HttpError made from a status has no name of a row', () => {
    for (const status of statuses) expectNoRow(new HttpError(status), status)
  })

  test("a framework's exception with a status is no row for the client that reads the answer", async () => {
    const app = new Hono().get('/:status', (context) => {
      throw new HTTPException(Number(context.req.param('status')) as 503)
    })
    app.onError(honoErrorHandler())
    const server = await listen(getRequestListener(app.fetch))
    onTestFinished(() => server.close())
    for (const status of [400, 401, 403, 404, 409, 422, 429, 502, 503, 504]) {
      expectNoRow(await parseErrorResponse(await fetch(`${server.url}/${status}`)), status)
    }
  })
})
