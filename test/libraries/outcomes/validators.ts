import type { Outcomes } from './outcome'

export const validators = {
  title: 'Validators',
  mapper: { clinic: 'validationMapper()', shop: 'validationMapper()' },
  failures: {
    'a value that a handler validates': {
      libraries: [
        'zod 4',
        'zod 3',
        'Joi',
        'yup',
        'valibot',
        'arktype',
        'typebox 0.34',
        'typebox 1',
        'ajv',
        'class-validator',
        'mongoose',
        'mongoose, a query',
        'Sequelize',
        'superstruct',
      ],
      clinic: ['INTERNAL_ERROR', 'VALIDATION_FAILED'],
      shop: ['UNEXPECTED', 'INVALID_ORDER'],
    },
    "a request that Fastify's validator compiler refuses": {
      libraries: [
        'ajv',
        'zod 4',
        'zod 3',
        'Joi',
        'yup',
        'valibot',
        'arktype',
        'typebox 0.34',
        '@fastify/type-provider-typebox',
        'fastify-type-provider-zod',
        'class-validator',
        'superstruct',
      ],
      clinic: ['VALIDATION_FAILED', 'VALIDATION_FAILED'],
      shop: ['INVALID_ORDER', 'INVALID_ORDER'],
    },
    'a request that a validator of Hono refuses, with `honoValidationHook`': {
      libraries: ['zod 4', 'zod 3', 'valibot', 'arktype', 'typebox 0.34'],
      clinic: ['VALIDATION_FAILED', 'VALIDATION_FAILED'],
      shop: ['INVALID_ORDER', 'INVALID_ORDER'],
    },
    'a request that a middleware refuses': {
      libraries: ['celebrate', 'express-validator'],
      clinic: ['VALIDATION_FAILED', 'VALIDATION_FAILED'],
      shop: ['INVALID_ORDER', 'INVALID_ORDER'],
    },
    'a request that a pipe of NestJS refuses, also without `validationPipeOptions`': {
      libraries: ['class-validator', 'nestjs-zod'],
      clinic: ['VALIDATION_FAILED', 'VALIDATION_FAILED'],
      shop: ['INVALID_ORDER', 'INVALID_ORDER'],
    },
    'a request that `readValidatedBody` of h3 refuses, by a schema or a function': {
      libraries: ['zod 4', 'zod 3', 'Joi', 'yup', 'valibot', 'arktype', 'typebox 0.34', 'superstruct'],
      clinic: ['VALIDATION_FAILED', 'VALIDATION_FAILED'],
      shop: ['INVALID_ORDER', 'INVALID_ORDER'],
    },
    'an input that tRPC refuses': {
      libraries: ['zod 4', 'zod 3', 'yup', 'valibot', 'arktype', 'superstruct'],
      clinic: ['VALIDATION_FAILED', 'VALIDATION_FAILED'],
      shop: ['INVALID_ORDER', 'INVALID_ORDER'],
    },
    'a response that a schema refuses': {
      libraries: ['fastify-type-provider-zod', 'nestjs-zod', 'tRPC with zod 4', 'typebox 0.34', 'typebox 1'],
      clinic: ['INTERNAL_ERROR', 'INTERNAL_ERROR'],
      shop: ['UNEXPECTED', 'UNEXPECTED'],
    },
  },
} as const satisfies Outcomes
