import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import { arktypeValidator } from '@hono/arktype-validator'
import { tbValidator } from '@hono/typebox-validator'
import { vValidator } from '@hono/valibot-validator'
import { zValidator } from '@hono/zod-validator'
import { ValidationPipe } from '@nestjs/common'
import { Value } from '@sinclair/typebox/value'
import { type } from 'arktype'
import { celebrate, Segments } from 'celebrate'
import { plainToInstance } from 'class-transformer'
import { validateOrReject } from 'class-validator'
import { body, validationResult } from 'express-validator'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { createZodDto, ZodSerializerDto, ZodSerializerInterceptor, ZodValidationPipe } from 'nestjs-zod'
import { assert } from 'superstruct'
import { Value as Value1 } from 'typebox/value'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { toApiError } from '../../src'
import { validationMapper } from '../../src/server/mappers'
import { validators } from './outcomes/validators'
import { type Provocations, type Provoke, proveOutcomes } from './support/prove-outcomes'
import { thrownInHandler } from './support/thrown-in-handler'
import {
  ark,
  Booking,
  joi,
  jsonSchema,
  refusedBy,
  refusedInput,
  superstruct,
  typebox,
  typebox1,
  valibot,
  yupSchema,
  zod3,
  zod4,
} from './validators/refused'
import { compiledBy, inExpress, inFastify, inH3, inHono, inNest, inTrpc } from './validators/servers'

const thrown = Object.fromEntries(
  Object.entries(refusedBy).map(([library, call]) => [library, thrownInHandler(call)]),
) as Record<keyof typeof refusedBy, Provoke>

const zodInFastify = (answered?: unknown) =>
  inFastify((app) => {
    app.setValidatorCompiler(validatorCompiler)
    app.setSerializerCompiler(serializerCompiler)
    const response = { 200: z.object({ id: z.number() }) }
    app.post('/', { schema: answered === undefined ? { body: zod4 } : { response } }, async () => answered)
  })

const dto = createZodDto(zod4)

const provocations: Provocations<typeof validators> = {
  'a value that a handler validates': thrown,
  "a request that Fastify's validator compiler refuses": {
    ajv: inFastify((app) => {
      app.post('/', { schema: { body: { ...jsonSchema, required: ['doctor'] } } }, async () => ({}))
    }),
    'zod 4': compiledBy((data) => zod4.safeParse(data)),
    'zod 3': compiledBy((data) => zod3.safeParse(data)),
    Joi: compiledBy((data) => joi.validate(data)),
    yup: compiledBy((data) => outcomeOf(() => yupSchema.validateSync(data))),
    valibot: compiledBy((data) => outcomeOf(() => v.parse(valibot, data))),
    arktype: compiledBy((data) => {
      const value = ark(data)
      return value instanceof type.errors ? { error: value } : { value }
    }),
    'typebox 0.34': compiledBy((data) => outcomeOf(() => Value.Assert(typebox, data))),
    '@fastify/type-provider-typebox': inFastify((app) => {
      app.post('/', { schema: { body: typebox1 }, validatorCompiler: TypeBoxValidatorCompiler }, async () => ({}))
    }),
    'fastify-type-provider-zod': zodInFastify(),
    'class-validator': compiledBy((data) => validateOrReject(plainToInstance(Booking, data))),
    // Thrown: Fastify takes that for a failure of the validator.
    superstruct: compiledBy((data) => assert(data, superstruct)),
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
  'a request that a pipe of NestJS refuses, also without `validationPipeOptions`': {
    'class-validator': inNest({ body: Booking, pipe: new ValidationPipe() }),
    'nestjs-zod': inNest({ body: dto, pipe: new ZodValidationPipe() }),
  },
  'a request that `readValidatedBody` of h3 refuses, by a schema or a function': {
    'zod 4': inH3(zod4),
    'zod 3': inH3((data: unknown) => zod3.parse(data)),
    Joi: inH3((data: unknown) => joi.validateAsync(data)),
    yup: inH3((data: unknown) => yupSchema.validate(data)),
    valibot: inH3(valibot),
    arktype: inH3(ark),
    'typebox 0.34': inH3((data: unknown) => Value.Assert(typebox, data)),
    superstruct: inH3((data: unknown) => assert(data, superstruct)),
  },
  'an input that tRPC refuses': {
    'zod 4': inTrpc('input', zod4),
    'zod 3': inTrpc('input', zod3),
    yup: inTrpc('input', yupSchema),
    valibot: inTrpc('input', valibot),
    arktype: inTrpc('input', ark),
    superstruct: inTrpc('input', superstruct),
  },
  'a response that a schema refuses': {
    'fastify-type-provider-zod': zodInFastify({ id: 'no number' }),
    'nestjs-zod': inNest({ checked: [ZodSerializerDto(dto), (reflector) => new ZodSerializerInterceptor(reflector)] }),
    'tRPC with zod 4': inTrpc('output', zod4),
    'typebox 0.34': thrownInHandler(() => Value.Encode(typebox, refusedInput)),
    'typebox 1': thrownInHandler(() => Value1.Encode(typebox1, { email: {}, items: [] })),
  },
}

proveOutcomes(validators, { clinic: validationMapper(), shop: validationMapper() }, provocations)

/** A call as Fastify expects it of a validator compiler. */
function outcomeOf(validate: () => unknown): { value?: unknown; error?: unknown } {
  try {
    return { value: validate() }
  } catch (error) {
    return { error }
  }
}

/** What each refuses, or the first field of it. */
const keys = ['email', 'items.1.name']

/** They stop at the first error, or have no lists. */
const firstOnly: readonly string[] = ['typebox 1', 'mongoose, a query', 'Sequelize']

test.each(Object.entries(refusedBy))('%s: the keys are those of every validator', async (library, call) => {
  const failure = await (async () => call())().catch((error: unknown) => error)
  const { errors = {} } = toApiError(failure, [validationMapper()])
  expect(Object.keys(errors).sort()).toEqual(firstOnly.includes(library) ? ['email'] : keys)
})

const { 'a value that a handler validates': _, 'a response that a schema refuses': __, ...requests } = provocations

describe.each(Object.entries(requests))('%s', (_failure, provoked) => {
  test.each(Object.entries(provoked))('by %s: the keys are those of every validator', async (library, provoke) => {
    const { errors } = await (await provoke({})).json()
    // The schema of this one lacks a field, too.
    expect(library === 'ajv' ? [...keys, 'doctor'] : keys).toEqual(expect.arrayContaining(Object.keys(errors)))
    expect(Object.keys(errors)).not.toEqual([])
  })
})
