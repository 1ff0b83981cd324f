import express, { type Express, type RequestHandler } from 'express'
import createHttpError from 'http-errors'
import { describe, expect, onTestFinished, test } from 'vitest'
import { errorBody, HttpError, InternalError, SlotUnavailableError } from '../../src'
import { expressErrorHandler, expressNotFoundHandler } from '../../src/server/express'
import { listen } from '../support/listen'
import { rawRequest } from '../support/raw-request'

async function serve(mount: (app: Express) => void) {
  const app = express()
  mount(app)
  app.use(expressNotFoundHandler())
  app.use(expressErrorHandler())
  const server = await listen(app)
  onTestFinished(() => server.close())
  return server
}

test('a row that is thrown at once is answered as one that a promise rejects with', async () => {
  const { url } = await serve((app) =>
    app.get('/', () => {
      throw new SlotUnavailableError()
    }),
  )
  const response = await fetch(url)
  expect(response.status).toBe(409)
  expect(await response.json()).toEqual(errorBody(new SlotUnavailableError()))
})

test('a logger is told the whole path, where a router answers what it was mounted for', async () => {
  const paths: string[] = []
  const { url } = await serve((app) => {
    const router = express.Router()
    router.get('/taken', () => {
      throw new SlotUnavailableError()
    })
    router.use(expressErrorHandler({ onError: (_, { path }) => paths.push(path) }))
    app.use('/api', router)
  })
  expect((await fetch(`${url}/api/taken?page=1`)).status).toBe(409)
  expect(paths).toEqual(['/api/taken'])
})

test.each([
  ['the phrase of its status', 409, 'HTTP/1.1 409 Conflict'],
  ['Node’s word for a status that has none', 499, 'HTTP/1.1 499 unknown'],
])('a status line has %s, whatever a handler said before it failed', async (_, status, line) => {
  const { port } = await serve((app) =>
    app.get('/', (_request, response) => {
      response.statusMessage = 'Booked'
      throw new HttpError(status)
    }),
  )
  expect((await rawRequest(port, ['GET / HTTP/1.1'])).split('\r\n')[0]).toBe(line)
})

test('middleware that wraps `end` may set a header until then', async () => {
  const { url } = await serve((app) => {
    app.use((_, response, next) => {
      const { end } = response
      response.end = (...rest: unknown[]) => {
        response.setHeader('Server-Timing', `status;desc=${response.statusCode}`)
        return Reflect.apply(end, response, rest)
      }
      next()
    })
    app.get('/', () => {
      throw new SlotUnavailableError()
    })
  })
  const response = await fetch(url)
  expect([response.status, response.headers.get('Server-Timing')]).toEqual([409, 'status;desc=409'])
})

describe('a path that no route serves', () => {
  test('is 404 with the house body', async () => {
    const { url } = await serve((app) => app.get('/appointments', (_, response) => void response.json([])))
    const response = await fetch(`${url}/appointment`)
    expect(response.status).toBe(404)
    expect(await response.json()).toEqual(errorBody(new HttpError(404)))
  })

  test('a HEAD of it has no body', async () => {
    const { port } = await serve(() => undefined)
    const received = await rawRequest(port, ['HEAD /nowhere HTTP/1.1'])
    expect(received).toMatch(/^HTTP\/1\.1 404 /)
    expect(received.split('\r\n\r\n')[1]).toBe('')
  })

  test('a null that is thrown at once is no error for Express: the path is not served', async () => {
    const { url } = await serve((app) =>
      app.get('/', () => {
        throw null
      }),
    )
    expect((await fetch(url)).status).toBe(404)
  })
})

describe('a path that other methods serve', () => {
  const pass: RequestHandler = (_request, _response, next) => next()
  const answered = async (mount: (app: Express) => void, method: string, path: string) => {
    const { url } = await serve(mount)
    const response = await fetch(url + path, { method })
    return [response.status, response.headers.get('Allow')]
  }
  const routes = (app: Express) => {
    app.use(pass, express.Router().all('/{*rest}', pass))
    app.get('/appointments', (_, response) => void response.json([]))
    app.post('/appointments', (_, response) => void response.json({}))
    app.put('/only/put', pass)
    const visits = express.Router().patch('/:visit', pass)
    const doctors = express.Router().get('/', pass).delete('/:id', pass).use('/:id/visits', visits)
    app.use(['/doctors', '/physicians'], doctors)
    app.use('/sub', express().use(express.Router().get('/inner', pass)).use(expressNotFoundHandler()))
  }

  test.each([
    ['DELETE', '/appointments', 405, 'GET, HEAD, POST'],
    ['DELETE', '/appointments/?page=1', 405, 'GET, HEAD, POST'],
    ['POST', '/only/put', 405, 'PUT'],
    ['PUT', '/only/put', 404, null],
    ['POST', '/doctors', 405, 'GET, HEAD'],
    ['PATCH', '/doctors/5', 405, 'DELETE'],
    ['GET', '/physicians/5', 405, 'DELETE'],
    ['GET', '/doctors/5/visits/7', 405, 'PATCH'],
    ['DELETE', '/doctors/5/visits', 404, null],
    ['POST', '/sub/inner', 405, 'GET, HEAD'],
    ['POST', '/inner', 404, null],
    ['DELETE', '/nowhere', 404, null],
  ])('%s %s is %i, allowed %s', async (method, path, status, allow) => {
    expect(await answered(routes, method, path)).toEqual([status, allow])
  })

  test('is not one that OPTIONS alone serves, as CORS mounts it for every path', async () => {
    const cors = (app: Express) => void app.options('/{*rest}', pass).get('/appointments', pass)
    expect(await answered(cors, 'GET', '/nowhere')).toEqual([404, null])
    expect(await answered(cors, 'DELETE', '/appointments')).toEqual([405, 'GET, HEAD, OPTIONS'])
  })

  test('is 404 where Express keeps its routes in another way', async () => {
    const changed = (app: Express) => {
      app.get('/appointments', pass)
      app.use((request, _, next) => {
        Object.defineProperty(request, 'app', { value: { router: {} } })
        next()
      })
    }
    expect(await answered(changed, 'DELETE', '/appointments')).toEqual([404, null])
  })
})

describe('what a client sends', () => {
  const start = () =>
    serve((app) => {
      app.use(express.json({ limit: 20 }))
      app.post('/', (request, response) => void response.json(request.body))
      app.get('/doctors/:id', (request, response) => void response.json(request.params.id))
    })
  const post = async (body: BodyInit, headers: Record<string, string> = {}) =>
    fetch((await start()).url, { method: 'POST', body, headers: { 'Content-Type': 'application/json', ...headers } })

  test('malformed JSON is 400 with the house body, and is not quoted', async () => {
    const response = await post('{"a": hunter2')
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual(errorBody(new HttpError(400)))
  })

  test('a body that is too large is 413 with the house body', async () => {
    const response = await post('{"a":"12345678901234567890"}')
    expect(response.status).toBe(413)
    expect(await response.json()).toEqual(errorBody(new HttpError(413)))
  })

  test('a charset or an encoding that nobody knows is 415', async () => {
    expect((await post('{}', { 'Content-Type': 'application/json; charset=utf-99' })).status).toBe(415)
    const response = await post('{}', { 'Content-Encoding': 'shrunk' })
    expect(await response.json()).toEqual(errorBody(new HttpError(415)))
  })

  test('a path that cannot be decoded is 400, not a failure of the server', async () => {
    const { port } = await start()
    const received = await rawRequest(port, ['GET /doctors/%E0%A4%A HTTP/1.1'])
    expect(received).toMatch(/^HTTP\/1\.1 400 /)
    expect(received).toContain('"error":"BAD_REQUEST"')
    expect(received).not.toContain('%E0')
  })
})

describe('errors in the form of http-errors', () => {
  const answered = async (thrown: () => unknown) => {
    const { url } = await serve((app) =>
      app.get('/', () => {
        throw thrown()
      }),
    )
    const response = await fetch(url)
    return { status: response.status, body: await response.json(), headers: response.headers }
  }

  test.each([400, 401, 403, 404, 409, 410, 418, 422, 429])(
    '%i is that status, with its own message',
    async (status) => {
      const { status: given, body } = await answered(() => createHttpError(status, 'Look again'))
      expect(given).toBe(status)
      expect(body).toEqual(errorBody(new HttpError(status, { message: 'Look again' })))
    },
  )

  test.each([502, 504])('%i is that status, masked', async (status) => {
    const { status: given, body } = await answered(() => createHttpError(status, 'db-7.internal refused'))
    expect(given).toBe(status)
    expect(body).toEqual(errorBody(new HttpError(status)))
  })

  test('500 is InternalError, masked', async () => {
    const { body } = await answered(() => createHttpError(500, 'db-7.internal refused'))
    expect(body).toEqual(errorBody(new InternalError()))
  })

  test('headers of such an error are sent, as Express itself does', async () => {
    const { headers } = await answered(() => createHttpError(401, { headers: { 'WWW-Authenticate': 'Bearer' } }))
    expect(headers.get('WWW-Authenticate')).toBe('Bearer')
  })

  test("a client's error with the status of an upstream is a failure of ours", async () => {
    const upstream = Object.assign(new Error('Request failed with status code 404'), { status: 404, response: {} })
    const { status, body } = await answered(() => upstream)
    expect(status).toBe(500)
    expect(body).toEqual(errorBody(new InternalError()))
  })
})

describe('headers that are sent already', () => {
  test('break the connection off, and the server goes on', async () => {
    const { url, port } = await serve((app) => {
      app.get('/stream', (_, response) => {
        response.write('the first half')
        throw new SlotUnavailableError({ message: 'hunter2' })
      })
    })
    const received = await rawRequest(port, ['GET /stream HTTP/1.1'])
    expect(received).toMatch(/^HTTP\/1\.1 200 /)
    expect(received).not.toContain('hunter2')
    expect(received).not.toMatch(/\r\n0\r\n\r\n$/)
    expect((await fetch(`${url}/nowhere`)).status).toBe(404)
  })

  test('headers that the handler set for a success do not stay on the failure', async () => {
    const { url } = await serve((app) =>
      app.get('/', (_, response) => {
        response.setHeader('Content-Type', 'text/csv')
        response.setHeader('Content-Length', '5000')
        throw new SlotUnavailableError()
      }),
    )
    const response = await fetch(url)
    expect(response.headers.get('Content-Type')).toBe('application/json')
    expect(await response.json()).toEqual(errorBody(new SlotUnavailableError()))
  })
})
