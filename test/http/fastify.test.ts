import { once } from 'node:events'
import { connect } from 'node:http2'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import Fastify, { type FastifyInstance } from 'fastify'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { errorBody, HttpError, InternalError, problemDetails, SlotUnavailableError } from '../../src'
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

describe('what fails while an answer is sent', () => {
  const secret = 'secret 10.0.0.7'
  const fail = () => {
    throw Object.assign(new Error(secret), { headers: { 'X-Internal': secret } })
  }
  const start = async (
    prepare: (app: FastifyInstance) => unknown,
    routes: (scope: FastifyInstance) => unknown = () => {},
  ) => {
    const app = Fastify()
    prepare(app)
    app.register(async (scope) => {
      scope.get('/success', async (_, reply) => reply.header('Set-Cookie', 'a=b').send({ booked: true }))
      scope.get('/taken', async () => {
        throw new SlotUnavailableError()
      })
      routes(scope)
    })
    onTestFinished(() => app.close())
    const url = await app.listen({ port: 0, host: '127.0.0.1' })
    return async (path: string, init: RequestInit = {}) => {
      const response = await fetch(url + path, { signal: AbortSignal.timeout(5_000), ...init })
      const { status, headers } = response
      const text = await response.text()
      expect(JSON.stringify([text, [...headers]])).not.toContain('10.0.0.7')
      return { status, headers, text }
    }
  }
  const masked = JSON.stringify(errorBody(new InternalError()))

  const hooks: [name: string, register: (app: FastifyInstance) => unknown][] = [
    ['an async onSend hook', (app) => app.addHook('onSend', async () => fail())],
    [
      'an onSend hook with a callback',
      (app) => app.addHook('onSend', (_request, _reply, _payload, done) => done(new Error(secret))),
    ],
    [
      'an onSend hook that throws at once',
      (app) => app.addHook('onSend', (_request, _reply, _payload, _done): void => fail()),
    ],
    ['an onSend hook that throws a string', (app) => app.addHook('onSend', async () => Promise.reject(secret))],
    [
      'an onSend hook that throws an object',
      (app) => app.addHook('onSend', async () => Promise.reject({ message: secret })),
    ],
    ['an onSend hook that throws undefined', (app) => app.addHook('onSend', async () => Promise.reject(undefined))],
    ['an onSend hook that returns what cannot be sent', (app) => app.addHook('onSend', async () => ({ secret }))],
    [
      'an onSend hook that sets a header that cannot be sent',
      (app) => app.addHook('onSend', async (_, reply) => void reply.header('X-Broken', `${secret}\n`)),
    ],
  ]
  describe.each(hooks)('%s', (_, register) => {
    test.each([
      ['before the plugin', (app: FastifyInstance) => void [register(app), app.register(fastifyErrorPlugin)]],
      ['after the plugin', (app: FastifyInstance) => void [app.register(fastifyErrorPlugin), register(app)]],
    ])('%s is answered with the masked house body', async (_name, prepare) => {
      const ask = await start(prepare)
      for (const path of ['/success', '/taken', '/nowhere']) {
        const { status, headers, text } = await ask(path)
        expect([path, status, text]).toEqual([path, 500, masked])
        expect(headers.get('Content-Type')).toBe('application/json')
        expect(headers.get('X-Request-Id')).not.toBeNull()
      }
      expect((await ask('/success')).headers.get('Set-Cookie')).toBe('a=b')
      expect(await ask('/taken', { method: 'HEAD' })).toMatchObject({ status: 500, text: '' })
    })
  })

  test('in a scope or on one route is answered with the masked house body', async () => {
    const ask = await start(
      (app) => app.register(fastifyErrorPlugin),
      (scope) => {
        scope.get('/route', { onSend: async () => fail() }, async () => 'x')
        scope.get('/taken-route', { onSend: async () => fail() }, async () => {
          throw new SlotUnavailableError()
        })
        scope.register(async (inner) => {
          inner.addHook('onSend', async () => fail())
          inner.setErrorHandler(async (error) => {
            throw error
          })
          inner.get('/scope', async () => {
            throw new SlotUnavailableError()
          })
        })
      },
    )
    for (const path of ['/route', '/taken-route', '/scope']) {
      expect(await ask(path)).toMatchObject({ status: 500, text: masked })
    }
    expect(await ask('/taken')).toMatchObject({ status: 409 })
  })

  test('before a route serializes its answer, or by a serializer, is answered with the masked house body', async () => {
    const ask = await start(
      (app) => app.register(fastifyErrorPlugin),
      (scope) => {
        scope.addHook('onSend', async (_, reply) => void reply.header('X-Sent', 'yes'))
        scope.get('/preSerialization', { preSerialization: async () => fail() }, async () => ({}))
        scope.get('/serializer', async (_, reply) => reply.serializer(fail).send({}))
        scope.get('/schema', { serializerCompiler: () => fail, schema: { response: { 200: {} } } }, async () => ({}))
        scope.get('/onError', { onError: async () => fail() }, async () => fail())
        scope.get('/stream', async (_, reply) =>
          reply.type('text/plain').send(
            new Readable({
              read() {
                this.destroy(new Error(secret))
              },
            }),
          ),
        )
        scope.get('/web-stream', async (_, reply) =>
          reply.send(new ReadableStream({ pull: (controller) => controller.error(new Error(secret)) })),
        )
      },
    )
    for (const path of ['/preSerialization', '/serializer', '/schema', '/stream', '/web-stream']) {
      const { status, headers, text } = await ask(path)
      expect([path, status, text, headers.get('X-Sent')]).toEqual([path, 500, masked, 'yes'])
    }
    expect((await ask('/onError')).text).not.toContain(secret)
  })

  test('with an error of the contract is answered with its row, and is logged', async () => {
    const logged: unknown[] = []
    const ask = await start((app) => {
      app.register(fastifyErrorPlugin, { onError: (error) => logged.push(error.error) })
      app.addHook('onSend', async () => {
        throw new SlotUnavailableError()
      })
    })
    expect(await ask('/nowhere')).toMatchObject({
      status: 409,
      text: JSON.stringify(errorBody(new SlotUnavailableError())),
    })
    expect(logged).toContain('SLOT_UNAVAILABLE')
  })

  test('ends no connection: the next request is served, and the hooks after an answer run', async () => {
    const responses: number[] = []
    let broken = true
    const ask = await start((app) => {
      app.register(fastifyErrorPlugin)
      app.addHook('onSend', async () => {
        if (broken) fail()
      })
      app.addHook('onResponse', async (_, reply) => void responses.push(reply.statusCode))
    })
    expect((await ask('/taken')).status).toBe(500)
    broken = false
    expect((await ask('/taken')).text).toBe(JSON.stringify(errorBody(new SlotUnavailableError())))
    expect((await ask('/nowhere')).text).toBe(JSON.stringify(errorBody(new HttpError(404))))
    expect(responses).toEqual([500, 409, 404])
  })

  test('over HTTP/2 is answered with the masked house body', async () => {
    const app = Fastify({ http2: true })
    app.register(fastifyErrorPlugin)
    app.addHook('onSend', async () => fail())
    app.get('/success', async () => 'x')
    const session = connect(await app.listen({ port: 0, host: '127.0.0.1' }))
    onTestFinished(async () => {
      session.close()
      await app.close()
    })
    const stream = session.request({ ':path': '/success' })
    const [headers] = await once(stream, 'response')
    expect([headers[':status'], await text(stream)]).toEqual([500, masked])
  })
})
