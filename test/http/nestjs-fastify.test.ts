import 'reflect-metadata'
import type { AddressInfo } from 'node:net'
import { All, Controller, Get, Module, NotFoundException, Put, Version, VersioningType } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify'
import type { FastifyInstance } from 'fastify'
import { describe, expect, onTestFinished, test } from 'vitest'
import { errorBody, InternalError } from '../../src'
import { ApiErrorFilter, nestApiHeaders } from '../../src/server/nestjs'

// Decorators are called as functions: no option of the compiler is needed to read this file.
class Api {
  found() {
    return 'x'
  }
  moved() {
    return 'x'
  }
  versioned() {
    return 'x'
  }
  any() {
    throw new NotFoundException('Cannot GET /any')
  }
}
const { prototype } = Api
const route = (method: keyof Api, ...decorators: MethodDecorator[]) => {
  for (const decorate of decorators)
    decorate(prototype, method, Object.getOwnPropertyDescriptor(prototype, method) ?? {})
}
route('found', Get('doctors/:id'))
route('moved', Put('doctors/:id'))
route('versioned', Get('versioned'), Version('1'))
route('any', All('any'))
Controller()(Api)

class App {}
Module({ controllers: [Api] })(App)

async function answered(configure: (app: NestFastifyApplication) => unknown, method: string, path: string) {
  const app = await NestFactory.create<NestFastifyApplication>(App, new FastifyAdapter(), { logger: false })
  app.useGlobalFilters(new ApiErrorFilter())
  configure(app)
  onTestFinished(() => app.close())
  const server = await app.listen(0, '127.0.0.1')
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { method })
  return [response.status, response.headers.get('Allow')]
}

describe('a path that other methods serve', () => {
  const plain = () => undefined

  test.each([
    ['DELETE', '/doctors/5', 405, 'GET, HEAD, PUT'],
    ['DELETE', '/doctors/5?page=1', 405, 'GET, HEAD, PUT'],
    ['DELETE', '/doctors/5/visits', 404, null],
    ['DELETE', '/nowhere', 404, null],
    ['DELETE', '/any', 404, null],
  ])('%s %s is %i, allowed %s', async (method, path, ...expected) => {
    expect(await answered(plain, method, path)).toEqual(expected)
  })

  test('stands under the prefix of all', async () => {
    const prefixed = (app: NestFastifyApplication) => app.setGlobalPrefix('api')
    expect(await answered(prefixed, 'DELETE', '/api/doctors/5')).toEqual([405, 'GET, HEAD, PUT'])
    expect(await answered(prefixed, 'DELETE', '/doctors/5')).toEqual([404, null])
  })

  test('is one of a plugin of Fastify too', async () => {
    const plugged = (app: NestFastifyApplication) =>
      app.register(async (scope: FastifyInstance) => void scope.post('/hook', async () => 'x'), { prefix: '/plugin' })
    expect(await answered(plugged, 'GET', '/plugin/hook')).toEqual([405, 'POST'])
  })

  test('is not one that OPTIONS alone serves, as CORS mounts it for every path', async () => {
    const cors = (app: NestFastifyApplication) => app.enableCors()
    expect(await answered(cors, 'GET', '/nowhere')).toEqual([404, null])
    expect(await answered(cors, 'DELETE', '/doctors/5')).toEqual([405, 'GET, HEAD, OPTIONS, PUT'])
  })

  test('is 404 where a header has a say in the route', async () => {
    const versions = (app: NestFastifyApplication) =>
      app.enableVersioning({ type: VersioningType.HEADER, header: 'X-Version' })
    expect(await answered(versions, 'DELETE', '/versioned')).toEqual([404, null])
    expect(await answered(versions, 'GET', '/versioned')).toEqual([404, null])
  })
})

describe('a hook of Fastify that fails while an answer is sent', () => {
  test.each([
    ['an Error', () => Promise.reject(new Error('secret 10.0.0.7'))],
    ['a string', () => Promise.reject('secret 10.0.0.7')],
    ['nothing', () => Promise.reject(undefined)],
  ])('by %s is answered with the masked house body', async (_, fail) => {
    const adapter = new FastifyAdapter()
    adapter.getInstance<FastifyInstance>().addHook('onSend', fail)
    const app = await NestFactory.create<NestFastifyApplication>(App, adapter, { logger: false })
    app.use(nestApiHeaders())
    app.useGlobalFilters(new ApiErrorFilter())
    onTestFinished(() => app.close())
    const server = await app.listen(0, '127.0.0.1')
    const { port } = server.address() as AddressInfo
    for (const path of ['/doctors/5', '/any', '/nowhere']) {
      const response = await fetch(`http://127.0.0.1:${port}${path}`, { signal: AbortSignal.timeout(5_000) })
      expect([path, response.status, await response.json()]).toEqual([path, 500, errorBody(new InternalError())])
      expect(response.headers.has('X-Request-Id')).toBe(true)
    }
  })
})
