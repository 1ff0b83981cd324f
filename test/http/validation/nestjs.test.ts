import 'reflect-metadata'
import type { AddressInfo } from 'node:net'
import {
  BadRequestException,
  Body,
  Controller,
  Module,
  NotFoundException,
  ParseIntPipe,
  type PipeTransform,
  Post,
  StandardSchemaValidationPipe,
  ValidationPipe,
} from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { type } from 'arktype'
import { Type } from 'class-transformer'
import { IsArray, IsString, ValidateNested } from 'class-validator'
import * as v from 'valibot'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { ApiErrorFilter, validationPipeOptions } from '../../../src/server/nestjs'

class Item {
  name!: string
  tags!: string[]
}
IsString()(Item.prototype, 'name')
IsString({ each: true })(Item.prototype, 'tags')

class Booking {
  email!: string
  items!: Item[]
}
IsString()(Booking.prototype, 'email')
IsArray()(Booking.prototype, 'items')
ValidateNested({ each: true })(Booking.prototype, 'items')
Type(() => Item)(Booking.prototype, 'items')

const input = {
  email: 5,
  items: [
    { name: 'x', tags: [] },
    { name: 5, tags: [5] },
  ],
}
const fields = {
  email: ['email must be a string'],
  'items.1.name': ['name must be a string'],
  'items.1.tags': ['each value in tags must be a string'],
}

/** The body of a refused request. Decorators are called as functions: no option of the compiler is needed. */
async function refusalOf(pipe: PipeTransform, body: unknown = Booking, sent: unknown = input) {
  class Api {
    book(_body: unknown) {
      return {}
    }
  }
  const { prototype } = Api
  const schema = body === Booking ? {} : { schema: body }
  Post()(prototype, 'book', Object.getOwnPropertyDescriptor(prototype, 'book') ?? {})
  Body(schema as never)(prototype, 'book', 0)
  Reflect.defineMetadata('design:paramtypes', [body === Booking ? Booking : Object], prototype, 'book')
  Controller()(Api)
  class App {}
  Module({ controllers: [Api] })(App)
  const app = await NestFactory.create(App, { logger: false })
  app.useGlobalPipes(pipe)
  app.useGlobalFilters(new ApiErrorFilter())
  onTestFinished(() => app.close())
  const server = await app.listen(0, '127.0.0.1')
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(sent),
  })
  return response.json()
}

test.each([
  ['with our options', new ValidationPipe(validationPipeOptions())],
  ['without options', new ValidationPipe()],
  ['with grouped errors', new ValidationPipe({ errorFormat: 'grouped' })],
  ['with status 422', new ValidationPipe({ errorHttpStatusCode: 422 })],
  [
    'with a factory that hands its errors on',
    new ValidationPipe({ exceptionFactory: (errors) => new BadRequestException(errors) }),
  ],
  [
    'with a factory that puts them into a body',
    new ValidationPipe({ exceptionFactory: (errors) => new BadRequestException({ message: 'Invalid', errors }) }),
  ],
])("ValidationPipe, %s: the row's field map", async (_, pipe) => {
  expect(await refusalOf(pipe)).toMatchObject({ error: 'VALIDATION_FAILED', status: 422, errors: fields })
})

const item = { name: z.string(), tags: z.array(z.string()) }

test.each([
  ['zod', z.object({ email: z.string(), items: z.array(z.object(item)) })],
  [
    'valibot',
    v.object({ email: v.string(), items: v.array(v.object({ name: v.string(), tags: v.array(v.string()) })) }),
  ],
  ['arktype', type({ email: 'string', items: type({ name: 'string', tags: 'string[]' }).array() })],
])('StandardSchemaValidationPipe of %s, without options: the same keys', async (_, schema) => {
  const body = await refusalOf(new StandardSchemaValidationPipe(), schema)
  expect(body).toMatchObject({ error: 'VALIDATION_FAILED', status: 422 })
  expect(Object.keys(body.errors).sort()).toEqual(['email', 'items.1.name', 'items.1.tags.0'])
})

test('an issue of the whole input has the key `_`', async () => {
  const { errors } = await refusalOf(new StandardSchemaValidationPipe(), z.array(z.string()))
  expect(Object.keys(errors)).toEqual(['_'])
})

test('ParseIntPipe and exceptions of a handler keep their status', async () => {
  expect(await refusalOf(new ParseIntPipe())).toMatchObject({
    status: 400,
    message: 'Validation failed (numeric string is expected)',
  })
  const failing = (exception: Error): PipeTransform => ({
    transform() {
      throw exception
    },
  })
  expect(await refusalOf(failing(new BadRequestException('Choose a day')))).toMatchObject({ message: 'Choose a day' })
  expect(await refusalOf(failing(new NotFoundException(['No doctor'])))).toMatchObject({ status: 404 })
})
