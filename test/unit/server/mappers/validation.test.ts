import { type } from 'arktype'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { clinic, HttpError, SlotUnavailableError, toApiError } from '../../../../src'
import { validationMapper } from '../../../../src/server/mappers'
import { codebook as exchange } from '../../../contracts/exchange/codebook'
import { codebook as shop } from '../../../contracts/shop/codebook'
import { foreignValues } from './values-of-others'

const mapper = validationMapper()
const input = { items: [{ n: 'x' }] }
const thrownBy = (call: () => unknown): unknown => {
  try {
    call()
  } catch (error) {
    return error
  }
}
const refused = () => thrownBy(() => z.object({ items: z.array(z.object({ n: z.number() })) }).parse(input))

/** An error in the form of each library that the root does not install, as the version says. */
const recorded: Record<string, unknown> = {
  'Joi 18': Object.assign(new Error('"items[0].n" must be a number'), {
    isJoi: true,
    details: [{ message: '"items[0].n" must be a number', path: ['items', 0, 'n'], type: 'number.base' }],
  }),
  'yup 1': Object.assign(new Error(), {
    name: 'ValidationError',
    errors: ['items[0].n must be a number'],
    inner: [],
    path: 'items[0].n',
  }),
  'ajv 8': [{ instancePath: '/items/0/n', keyword: 'type', schemaPath: '#/x', params: {}, message: 'must be number' }],
  'typebox 0.34': Object.assign(new Error(), { error: { type: 41, path: '/items/0/n', message: 'Expected number' } }),
  'class-validator 0.15': [
    {
      property: 'items',
      children: [{ property: '0', children: [{ property: 'n', constraints: { isNumber: 'n must be a number' } }] }],
    },
  ],
  'express-validator 7': Object.assign(new Error(), {
    errors: [{ type: 'field', msg: 'Invalid value', path: 'items[0].n', location: 'body' }],
    array() {},
  }),
  'mongoose 9': Object.assign(new Error(), {
    name: 'ValidationError',
    _message: 'Visit validation failed',
    errors: { 'items.0.n': { name: 'CastError', message: 'Cast to Number failed for value "x" for model "Visit"' } },
  }),
  'mongoose 9, a query': Object.assign(new Error(), {
    name: 'CastError',
    stringValue: '"x"',
    path: 'items.0.n',
    message:
      'Cast to Number failed for value "x" (type string) at path "items.0.n" for model "Visit" because of "AssertionError"',
  }),
  'Sequelize 6': Object.assign(new Error(), {
    name: 'SequelizeValidationError',
    errors: [{ message: 'Visit.items.0.n cannot be null', path: 'items.0.n', type: 'notNull Violation' }],
  }),
  'typebox 1': Object.assign(new Error('Assert'), {
    cause: {
      source: 'Assert',
      errors: [
        {
          instancePath: '/items/0',
          keyword: 'required',
          schemaPath: '#/x',
          params: { requiredProperties: ['n'] },
          message: 'must have required properties n',
        },
      ],
    },
  }),
  'express-validator 7, a field too many': Object.assign(new Error(), {
    errors: [{ type: 'unknown_fields', msg: 'Unknown field(s)', fields: [{ path: 'items[0].n', location: 'body' }] }],
    array() {},
  }),
  'superstruct 2': Object.assign(new TypeError(), {
    name: 'StructError',
    failures: () => [{ message: 'Expected a number', path: ['items', 0, 'n'] }],
  }),
  'zod 4': refused(),
  'valibot 1': thrownBy(() => v.parse(v.object({ items: v.array(v.object({ n: v.number() })) }), input)),
  'arktype 2': thrownBy(() => type({ items: type({ n: 'number' }).array() }).assert(input)),
}

test.each(Object.entries(recorded))(
  '%s: the validation row with the field, and the error as its cause',
  (_, thrown) => {
    const mapped = mapper(thrown, clinic)
    expect(mapped).toMatchObject({ error: 'VALIDATION_FAILED', cause: thrown })
    expect(Object.keys(mapped?.errors ?? {})).toEqual(['items.0.n'])
  },
)

test.each(['mongoose 9', 'mongoose 9, a query', 'Sequelize 6'])('%s: the name of the model stays here', (library) => {
  expect(JSON.stringify(mapper(recorded[library], clinic))).not.toContain('Visit')
})

test('the row is that of the contract; without one, it is a 422', () => {
  expect(mapper(refused(), shop)?.error).toBe('INVALID_ORDER')
  const { validation: _, ...without } = exchange
  expect(mapper(refused(), without)).toMatchObject({ status: 422, errors: { 'items.0.n': [expect.any(String)] } })
})

test('a validator behind another error is found', () => {
  expect(mapper(new Error('Bad input', { cause: refused() }), clinic)?.error).toBe('VALIDATION_FAILED')
})

test.each<[string, unknown]>([
  ['an error of a contract', new SlotUnavailableError({ cause: refused() })],
  ['an HttpError', new HttpError(404, { cause: refused() })],
  ["an upstream's error", Object.assign(new Error(), { response: { status: 422 }, cause: refused() })],
  ["an upstream's error behind another", new Error('', { cause: Object.assign(refused() as Error, { response: {} }) })],
  ['a response that a serializer refuses', Object.assign(new Error(), { statusCode: 500, cause: refused() })],
  [
    'such a response behind another error',
    new Error('', { cause: Object.assign(refused() as Error, { status: 500 }) }),
  ],
  [
    'a TRPCError about the server',
    Object.assign(new Error('Output validation failed', { cause: refused() }), { code: 'INTERNAL_SERVER_ERROR' }),
  ],
  [
    'a response that Elysia refuses',
    Object.assign(new Error(), { code: 'VALIDATION', type: 'response', status: 422, cause: refused() }),
  ],
  [
    'a value that typebox refuses to encode',
    Object.assign(new Error('The encoded value does not match the expected schema'), {
      error: { type: 41, path: '/n', message: 'Expected number' },
    }),
  ],
  ['errors of a GraphQL server', [{ message: 'secret', path: ['visit', 'doctor'], extensions: { code: 'FORBIDDEN' } }]],
  ['a list of errors', [new Error('secret')]],
  ['errors under `issues`', Object.assign(new Error(), { issues: [new Error('secret')] })],
  ['an empty list', []],
  ['an AggregateError', new AggregateError([new Error('secret')])],
])('%s is left alone', (_, thrown) => {
  expect(mapper(thrown, clinic)).toBeUndefined()
})

test('any value is read without a throw', () => {
  for (const value of foreignValues) expect(() => toApiError(value, [mapper])).not.toThrow()
})

test('without the mapper, what a handler throws is the fallback row', () => {
  expect(toApiError(refused()).error).toBe('INTERNAL_ERROR')
})
