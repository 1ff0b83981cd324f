import 'reflect-metadata'
import type { AddressInfo } from 'node:net'
import { Body, Controller, Get, HttpCode, Module, Post, Res, type Type, ValidationPipe } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import type { NestExpressApplication } from '@nestjs/platform-express'
import { Type as Of } from 'class-transformer'
import { IsArray, IsString, ValidateNested } from 'class-validator'
import type { Response } from 'express'
import { ApiErrorFilter, nestApiHeaders, validationPipeOptions } from '../../../../src/server/nestjs'
import { bodyLimit, type Driver, firstHalf } from '../driver'
import { written } from './first-half'

export const nestDriver: Driver = {
  name: 'NestJS',
  without: { 'Wrong method: 405 with `Allow`': 'Nest does not tell which methods a path has: it is 404.' },
  unsupportedType: 'application/json; charset=utf-99',
  fields: { email: ['email must be a string'], 'items.1.name': ['name must be a string'] },
  async start({ options, thrown }) {
    const app = await NestFactory.create<NestExpressApplication>(moduleOf(controllerOf(thrown)), {
      logger: false,
      bodyParser: false,
    })
    app.disable('x-powered-by')
    app.use(nestApiHeaders())
    app.useBodyParser('json', { limit: bodyLimit })
    app.useGlobalPipes(new ValidationPipe(validationPipeOptions()))
    app.useGlobalFilters(new ApiErrorFilter(options))
    const server = await app.listen(0, '127.0.0.1')
    const { port } = server.address() as AddressInfo
    return {
      url: `http://127.0.0.1:${port}`,
      port,
      close: () => {
        server.closeAllConnections()
        return app.close()
      },
    }
  },
}

class Item {
  name?: string
}
IsString()(Item.prototype, 'name')

class Request {
  email?: string
  items?: Item[]
}
IsString()(Request.prototype, 'email')
IsArray()(Request.prototype, 'items')
ValidateNested({ each: true })(Request.prototype, 'items')
Of(() => Item)(Request.prototype, 'items')

// Decorators are called as functions: no option of the compiler is needed to read this file.
function controllerOf(thrown: () => unknown): Type {
  class Api {
    ok() {
      return { ok: true }
    }
    async throw() {
      throw thrown()
    }
    json(body: unknown) {
      return body
    }
    validated(body: Request) {
      return body
    }
    async sent(response: Response) {
      await written(response, firstHalf)
      throw thrown()
    }
  }
  const { prototype } = Api
  const route = (method: keyof Api, decorators: readonly MethodDecorator[]) => {
    for (const decorate of decorators)
      decorate(prototype, method, Object.getOwnPropertyDescriptor(prototype, method) ?? {})
  }
  route('ok', [Get('ok')])
  route('throw', [Get('throw')])
  route('json', [Post('json'), HttpCode(200)])
  route('validated', [Post('validated'), HttpCode(200)])
  route('sent', [Get('sent')])
  Body()(prototype, 'json', 0)
  Body()(prototype, 'validated', 0)
  Res()(prototype, 'sent', 0)
  Reflect.defineMetadata('design:paramtypes', [Request], prototype, 'validated')
  Controller()(Api)
  return Api
}

function moduleOf(controller: Type): Type {
  class App {}
  Module({ controllers: [controller] })(App)
  return App
}
