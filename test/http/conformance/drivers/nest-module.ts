import 'reflect-metadata'
import type { ServerResponse } from 'node:http'
import { Body, Controller, Get, HttpCode, Module, Post, Req, Res, type Type, UseInterceptors } from '@nestjs/common'
import { NoFilesInterceptor } from '@nestjs/platform-express'
import { Type as Of } from 'class-transformer'
import { IsArray, IsString, ValidateNested } from 'class-validator'
import { firstHalf, handledHeaders, type Setup } from '../driver'
import { written } from './first-half'

/** The app of the suite, for either platform. */
export function nestModule(handle: Setup['handle']): Type {
  class App {}
  Module({ controllers: [controllerOf(handle)] })(App)
  return App
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

/** The request of either platform. */
interface NestRequest {
  readonly id?: unknown
  readonly raw?: { readonly id?: unknown }
}

interface NestResponse {
  header(name: string, value: string): unknown
}

// Decorators are called as functions: no option of the compiler is needed to read this file.
function controllerOf(handle: Setup['handle']): Type {
  class Api {
    async handled(request: NestRequest, response: NestResponse) {
      for (const [name, value] of Object.entries(handledHeaders)) response.header(name, value)
      return handle((request.raw ?? request).id, (name, value) => response.header(name, value))
    }
    json(body: unknown) {
      return body
    }
    form(body: unknown) {
      return body
    }
    validated(body: Request) {
      return body
    }
    async sent(response: ServerResponse | { raw: ServerResponse }) {
      await written('raw' in response ? response.raw : response, firstHalf)
      await handle()
    }
  }
  const { prototype } = Api
  const route = (method: keyof Api, decorators: readonly MethodDecorator[]) => {
    for (const decorate of decorators)
      decorate(prototype, method, Object.getOwnPropertyDescriptor(prototype, method) ?? {})
  }
  route('handled', [Get('handled')])
  route('json', [Post('json'), HttpCode(200)])
  // On Fastify, which has no such parser, nobody asks for it.
  route('form', [Post('form'), HttpCode(200), UseInterceptors(NoFilesInterceptor()) as MethodDecorator])
  route('validated', [Post('validated'), HttpCode(200)])
  route('sent', [Get('sent')])
  Req()(prototype, 'handled', 0)
  Res({ passthrough: true })(prototype, 'handled', 1)
  Body()(prototype, 'json', 0)
  Body()(prototype, 'form', 0)
  Body()(prototype, 'validated', 0)
  Res()(prototype, 'sent', 0)
  Reflect.defineMetadata('design:paramtypes', [Request], prototype, 'validated')
  Controller()(Api)
  return Api
}
