import Fastify from 'fastify'
import { expect, onTestFinished, test } from 'vitest'
import { problemDetails, SlotUnavailableError } from '../../src'
import { fastifyErrorPlugin } from '../../src/server/fastify'

test('the headers that a hook gives a request are those that the answer is negotiated by', async () => {
  const app = Fastify()
  app.register(fastifyErrorPlugin, { format: 'negotiate' })
  app.addHook('onRequest', async (request) => {
    request.headers = { accept: 'application/problem+json' }
  })
  app.get('/taken', async () => {
    throw new SlotUnavailableError()
  })
  onTestFinished(() => app.close())

  const response = await fetch(`${await app.listen({ port: 0, host: '127.0.0.1' })}/taken`)
  expect(response.headers.get('Content-Type')).toBe('application/problem+json')
  expect(await response.json()).toEqual(problemDetails(new SlotUnavailableError()))
})

test('a status line has the phrase of its status, whatever a handler said before it failed', async () => {
  const app = Fastify()
  app.register(fastifyErrorPlugin)
  app.get('/taken', async (_, reply) => {
    reply.raw.statusMessage = 'Booked'
    throw new SlotUnavailableError()
  })
  onTestFinished(() => app.close())
  expect((await fetch(`${await app.listen({ port: 0, host: '127.0.0.1' })}/taken`)).statusText).toBe('Conflict')
})
