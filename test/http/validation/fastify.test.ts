import 'reflect-metadata'
import { plainToInstance, Type } from 'class-transformer'
import { IsString, ValidateNested, validate } from 'class-validator'
import Fastify, { type FastifyInstance } from 'fastify'
import * as v from 'valibot'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { fastifyErrorPlugin } from '../../../src/server/fastify'

const input = { email: 5, items: [{ name: 'x' }, { name: 5 }] }
const fields = ['email', 'items.1.name']

const zodSchema = z.object({ email: z.string(), items: z.array(z.object({ name: z.string() })) })
const valibotSchema = v.object({ email: v.string(), items: v.array(v.object({ name: v.string() })) })

class Item {
  name!: string
}
IsString()(Item.prototype, 'name')

class Booking {
  email!: string
  items!: Item[]
}
IsString()(Booking.prototype, 'email')
ValidateNested({ each: true })(Booking.prototype, 'items')
Type(() => Item)(Booking.prototype, 'items')

/** The answer of an app whose route validates. */
async function answerOf(declare: (app: FastifyInstance) => void, path = '/') {
  const app = Fastify()
  app.register(fastifyErrorPlugin)
  app.register(async (scope) => declare(scope))
  onTestFinished(() => app.close())
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(input) }
  const body = await (await fetch(`${url}${path}`, init)).json()
  return { ...body, fields: Object.keys(body.errors ?? {}).sort() }
}

/** A route with a compiler of validators that takes any data. */
const compiled = (validator: (data: unknown) => unknown, path?: string, part = 'body') =>
  answerOf((app) => {
    app.setValidatorCompiler(() => validator as never)
    app.post('/', { schema: { [part]: {} } }, async () => ({}))
  }, path)

const refusals: Record<string, (data: unknown) => unknown> = {
  'an error that it returns': (data) => zodSchema.safeParse(data),
  'an error that it throws': (data) => ({ value: zodSchema.parse(data) }),
  'a list of issues': (data) => ({ error: v.safeParse(valibotSchema, data).issues }),
  'a list of errors of class-validator': async (data) => {
    const errors = await validate(plainToInstance(Booking, data as object))
    if (errors.length > 0) throw errors
  },
}

test.each(Object.entries(refusals))(
  "a validator compiler refuses a body by %s: the row's field map",
  async (_, refuse) => {
    expect(await compiled(refuse)).toMatchObject({ error: 'VALIDATION_FAILED', status: 422, fields })
  },
)

test('so it is with a query, and with an issue of the whole input', async () => {
  const query = z.object({ day: z.string() })
  expect(await compiled((data) => query.safeParse(data), '/?day=1&day=2', 'querystring')).toMatchObject({
    error: 'VALIDATION_FAILED',
    fields: ['day'],
  })
  expect(await compiled(() => z.string().safeParse({}))).toMatchObject({ error: 'VALIDATION_FAILED', fields: ['_'] })
})

test('`attachValidation` gives the handler the error, which is the row if the handler throws it', async () => {
  const answered = await answerOf((app) => {
    app.setValidatorCompiler(() => (data) => zodSchema.safeParse(data) as never)
    app.post('/', { schema: { body: {} }, attachValidation: true }, async (request) => {
      throw request.validationError
    })
  })
  expect(answered).toMatchObject({ error: 'VALIDATION_FAILED', fields })
})

test('`schemaErrorFormatter` makes the error, and the field map stays', async () => {
  const answered = await answerOf((app) => {
    app.setSchemaErrorFormatter(() => new Error('secret'))
    app.post('/', { schema: { body: { type: 'object', properties: { email: { type: 'null' } } } } }, async () => ({}))
  })
  expect(answered).toMatchObject({ error: 'VALIDATION_FAILED', fields: ['email'] })
  expect(JSON.stringify(answered)).not.toContain('secret')
})

test('a bug of the validator is a failure of the server', async () => {
  const answered = await compiled(() => {
    throw new TypeError('secret')
  })
  expect(answered).toMatchObject({ error: 'INTERNAL_ERROR', status: 500 })
})

test('a schema that a handler calls is a failure of the server', async () => {
  const answered = await answerOf((app) => app.post('/', async () => zodSchema.parse({})))
  expect(answered).toMatchObject({ error: 'INTERNAL_ERROR', status: 500 })
})
