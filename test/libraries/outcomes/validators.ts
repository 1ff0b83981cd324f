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
        'superstruct',
      ],
      clinic: ['INTERNAL_ERROR', 'VALIDATION_FAILED'],
      shop: ['UNEXPECTED', 'INVALID_ORDER'],
    },
    "a request that Fastify's validator compiler refuses": {
      libraries: ['ajv', 'zod 4', 'zod 3', 'Joi', 'yup', 'typebox 0.34', 'fastify-type-provider-zod'],
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
    "a response that Fastify's serializer refuses": {
      libraries: ['fastify-type-provider-zod'],
      clinic: ['INTERNAL_ERROR', 'INTERNAL_ERROR'],
      shop: ['UNEXPECTED', 'UNEXPECTED'],
    },
  },
} as const satisfies Outcomes
