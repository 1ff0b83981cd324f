import { once } from 'node:events'
import { connect } from 'node:http2'
import Fastify from 'fastify'
import { expect, onTestFinished, test, vi } from 'vitest'
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

test('HTTP/2, which has no phrase, is answered without a warning', async () => {
  const app = Fastify({ http2: true })
  app.register(fastifyErrorPlugin)
  app.get('/taken', async () => {
    throw new SlotUnavailableError()
  })
  const warned = vi.spyOn(process, 'emitWarning')
  const session = connect(await app.listen({ port: 0, host: '127.0.0.1' }))
  onTestFinished(async () => {
    warned.mockRestore()
    session.close()
    await app.close()
  })
  const stream = session.request({ ':path': '/taken' }).resume()
  const [headers] = await once(stream, 'response')
  expect(headers[':status']).toBe(409)
  expect(warned).not.toHaveBeenCalled()
})
