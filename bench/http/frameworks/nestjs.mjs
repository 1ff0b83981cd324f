import 'reflect-metadata'
import { Catch, Controller, Get, Module } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { ApiErrorFilter, nestApiHeaders } from 'error-codebook/nestjs'
import { ofSuccess, reply, requestIdOf, version } from '../hand-written.mjs'

export const adapter = { before: nestApiHeaders(), filter: new ApiErrorFilter() }

class HandWrittenFilter {
  catch(thrown, host) {
    const response = host.switchToHttp().getResponse()
    if (response.headersSent) return void response.destroy()
    const { status, headers, body } = reply(thrown)
    response.statusCode = status
    for (const name of ofSuccess) response.removeHeader(name)
    for (const name in headers) response.setHeader(name, headers[name])
    response.end(body)
  }
}
Catch()(HandWrittenFilter)

export const handWritten = {
  before(request, response, next) {
    request.id = requestIdOf(request.headers['x-request-id'])
    response.setHeader(...version)
    response.setHeader('X-Request-Id', request.id)
    next()
  },
  filter: new HandWrittenFilter(),
}

export async function serve({ before, filter }, routes) {
  const app = await NestFactory.create(moduleOf(routes), { logger: false, bodyParser: false })
  app.getHttpAdapter().getInstance().disable('x-powered-by')
  app.use(before)
  app.useGlobalFilters(filter)
  await app.init()
  return app.getHttpServer()
}

// Decorators are called as functions: Node runs this file as it is.
function moduleOf(routes) {
  class Api {}
  for (const [path, fail] of Object.entries(routes)) {
    Api.prototype[path] = fail
    Get(path)(Api.prototype, path, Object.getOwnPropertyDescriptor(Api.prototype, path))
  }
  Controller()(Api)
  class App {}
  Module({ controllers: [Api] })(App)
  return App
}
