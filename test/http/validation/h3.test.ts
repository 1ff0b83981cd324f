import { H3, HTTPError, readValidatedBody } from 'h3'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { h3ErrorPlugin } from '../../../src/server/h3'

const refusalOf = async (validate: (data: unknown) => unknown) => {
  const app = new H3({ plugins: [h3ErrorPlugin()] })
  app.post('/', async (event) => readValidatedBody(event, validate as never))
  const response = await app.request('/', { method: 'POST', body: JSON.stringify({ items: [{ n: 'x' }] }) })
  return response.json()
}

const refused = z.object({ items: z.array(z.object({ n: z.number() })) })

test('a function that validates gives the field map, whatever form its error has', async () => {
  const issues = { isJoi: true, details: [{ message: 'Wrong', path: ['items', 0, 'n'] }] }
  const failures: ((data: unknown) => unknown)[] = [
    (data) => refused.parse(data),
    () => {
      throw Object.assign(new Error('"items[0].n" must be a number'), issues)
    },
  ]
  for (const failure of failures) {
    const body = await refusalOf(failure)
    expect([body.error, Object.keys(body.errors)]).toEqual(['VALIDATION_FAILED', ['items.0.n']])
  }
})

test('the message of another error that it throws stays here', async () => {
  const body = await refusalOf(() => {
    throw new Error('secret 10.0.0.7')
  })
  expect(body.status).toBe(400)
  expect(JSON.stringify(body)).not.toContain('secret')
})

test('an HTTPError keeps its own message, and takes none of its cause', async () => {
  const failing = (error: HTTPError) => refusalOf(() => Promise.reject(error))
  const cause = new Error('secret 10.0.0.7')
  expect((await failing(new HTTPError('Choose a day', { status: 409, cause }))).message).toBe('Choose a day')
  expect((await failing(new HTTPError({ status: 409, cause }))).message).toBe('Conflict')
})
