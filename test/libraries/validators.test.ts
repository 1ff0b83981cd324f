import { arktypeValidator } from '@hono/arktype-validator'
import { tbValidator } from '@hono/typebox-validator'
import { vValidator } from '@hono/valibot-validator'
import { zValidator } from '@hono/zod-validator'
import { Value } from '@sinclair/typebox/value'
import { celebrate, Segments } from 'celebrate'
import express from 'express'
import { body, validationResult } from 'express-validator'
import fastify, { type FastifyInstance } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { Hono, type MiddlewareHandler } from 'hono'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { toApiError } from '../../src'
import { expressErrorHandler } from '../../src/server/express'
import { fastifyErrorPlugin } from '../../src/server/fastify'
import { honoErrorHandler, honoValidationHook } from '../../src/server/hono'
import { validationMapper } from '../../src/server/mappers'
import { listen } from '../support/listen'
import { validators } from './outcomes/validators'
import { type Provoke, proveOutcomes } from './support/prove-outcomes'
import { thrownInHandler } from './support/thrown-in-handler'
import {
  ark,
  joi,
  jsonSchema,
  refusedBy,
  refusedInput,
  typebox,
  valibot,
  yupSchema,
  zod3,
  zod4,
} from './validators/refused'

const post = {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(refusedInput),
}

/** A Fastify app with a route that validates its body. */
const inFastify =
  (declare: (app: FastifyInstance) => void): Provoke =>
  async (options) => {
    const app = fastify()
    await app.register(fastifyErrorPlugin, options)
    declare(app)
    await app.ready()
    const server = await listen((request, response) => app.routing(request, response))
    try {
      return await fetch(server.url, post)
    } finally {
      await server.close()
      await app.close()
    }
  }

/** As Fastify documents it: a function of the data that returns a value or an error. */
const compiledBy = (validate: (data: unknown) => unknown) =>
  inFastify((app) => {
    app.post('/', { schema: { body: {} }, validatorCompiler: () => validate as never }, async () => ({}))
  })

const inHono =
  (middleware: (hook: ReturnType<typeof honoValidationHook>) => unknown): Provoke =>
  async (options) => {
    const app = new Hono()
    app.onError(honoErrorHandler(options))
    app.post('/', middleware(honoValidationHook(options)) as MiddlewareHandler, (context) => context.json({}))
    return app.request('/', post)
  }

const inExpress =
  (...handlers: express.RequestHandler[]): Provoke =>
  async (options) => {
    const app = express().use(express.json())
    app.post('/', ...handlers)
    app.use(expressErrorHandler(options))
    const server = await listen(app)
    try {
      return await fetch(server.url, post)
    } finally {
      await server.close()
    }
  }

const thrown = Object.fromEntries(
  Object.entries(refusedBy).map(([library, call]) => [library, thrownInHandler(call)]),
) as Record<keyof typeof refusedBy, Provoke>

const typeProvider = (answered: unknown) =>
  inFastify((app) => {
    app.setValidatorCompiler(validatorCompiler)
    app.setSerializerCompiler(serializerCompiler)
    const response = { 200: z.object({ id: z.number() }) }
    const schema = answered === undefined ? { body: zod4 } : { response }
    app.post('/', { schema }, async () => answered)
  })

proveOutcomes(
  validators,
  { clinic: validationMapper(), shop: validationMapper() },
  {
    'a value that a handler validates': thrown,
    "a request that Fastify's validator compiler refuses": {
      ajv: inFastify((app) => {
        app.post('/', { schema: { body: { ...jsonSchema, required: ['doctor'] } } }, async () => ({}))
      }),
      'zod 4': compiledBy((data) => zod4.safeParse(data)),
      'zod 3': compiledBy((data) => zod3.safeParse(data)),
      Joi: compiledBy((data) => joi.validate(data)),
      yup: compiledBy((data) => outcomeOf(() => yupSchema.validateSync(data))),
      'typebox 0.34': compiledBy((data) => outcomeOf(() => Value.Assert(typebox, data))),
      'fastify-type-provider-zod': typeProvider(undefined),
    },
    'a request that a validator of Hono refuses, with `honoValidationHook`': {
      'zod 4': inHono((hook) => zValidator('json', zod4, hook)),
      'zod 3': inHono((hook) => zValidator('json', zod3 as never, hook)),
      valibot: inHono((hook) => vValidator('json', valibot, hook)),
      arktype: inHono((hook) => arktypeValidator('json', ark, hook)),
      'typebox 0.34': inHono((hook) => tbValidator('json', typebox, hook)),
    },
    'a request that a middleware refuses': {
      celebrate: inExpress(celebrate({ [Segments.BODY]: joi })),
      'express-validator': inExpress(body('email').isString(), body('items[1].name').isString(), (request) => {
        validationResult(request).throw()
      }),
    },
    "a response that Fastify's serializer refuses": {
      'fastify-type-provider-zod': typeProvider({ id: 'no number' }),
    },
  },
)

/** A call as Fastify expects it of a validator compiler. */
function outcomeOf(validate: () => unknown): { value?: unknown; error?: unknown } {
  try {
    return { value: validate() }
  } catch (error) {
    return { error }
  }
}

/** It stops at the first error. */
const firstOnly = ['typebox 1']

test.each(Object.entries(refusedBy))('%s: the keys are those of every validator', async (library, call) => {
  const failure = await (async () => call())().catch((error: unknown) => error)
  const { errors = {} } = toApiError(failure, [validationMapper()])
  const keys = firstOnly.includes(library) ? ['email'] : ['email', 'items.1.name']
  expect(Object.keys(errors).sort()).toEqual(keys)
})
