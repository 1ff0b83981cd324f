// Serves with the Nest that is installed, on the platform that the argument names, asks it, and prints what it answered.
import 'reflect-metadata'
import { createRequire } from 'node:module'
import { Body, Controller, ForbiddenException, Get, Module, Post, ValidationPipe } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { IsString } from 'class-validator'
import { SlotUnavailableError } from 'error-codebook'
import { ApiErrorFilter, nestApiHeaders, validationPipeOptions } from 'error-codebook/nestjs'
import { answerTo, ask, askRouter } from './ask.mjs'

const require = createRequire(import.meta.url)
const { version } = require('@nestjs/core/package.json')

class Request {}
IsString()(Request.prototype, 'email')

class Api {
  taken() {
    throw new SlotUnavailableError()
  }
  secret() {
    throw new Error('secret')
  }
  forbidden() {
    throw new ForbiddenException('Only for doctors')
  }
  echo(body) {
    return body
  }
}
// Decorators are called as functions, so that Node can read this file.
for (const [name, decorate] of Object.entries({
  taken: Get('taken'),
  secret: Get('secret'),
  forbidden: Get('forbidden'),
  echo: Post('echo'),
})) {
  decorate(Api.prototype, name, Object.getOwnPropertyDescriptor(Api.prototype, name))
}
Body()(Api.prototype, 'echo', 0)
Reflect.defineMetadata('design:paramtypes', [Request], Api.prototype, 'echo')
Controller()(Api)

class App {}
Module({ controllers: [Api] })(App)

const { FastifyAdapter } = process.argv[2] === 'fastify' ? await import('@nestjs/platform-fastify') : {}
const app = await NestFactory.create(App, ...(FastifyAdapter ? [new FastifyAdapter()] : []), { logger: false })
app.use(nestApiHeaders())
app.useGlobalFilters(new ApiErrorFilter())
app.useGlobalPipes(new ValidationPipe(validationPipeOptions()))
await app.listen(0, '127.0.0.1')
const { port } = app.getHttpServer().address()
const invalid = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"email":5}' }
const answers = {
  ...(await ask(port)),
  ...(await askRouter(port)),
  forbidden: await answerTo(port, '/forbidden'),
  invalid: await answerTo(port, '/echo', invalid),
}
console.log(JSON.stringify({ version, answers }))
await app.close()
