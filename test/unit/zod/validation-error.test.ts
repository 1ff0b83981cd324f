import { type } from 'arktype'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { errorBody, ValidationFailedError } from '../../../src'
import { validationError } from '../../../src/clinic/zod'

const faulty = { email: 'nobody', items: [{ name: 'Rest' }, { name: '' }], extra: { 'a b': 5 } }
const expected = {
  email: ['Email is not valid'],
  'items.1.name': ['Name is required'],
  'extra.a b': ['Text wanted'],
}

interface Schema {
  readonly '~standard': {
    validate(value: unknown): Result | Promise<Result>
  }
}
interface Result {
  readonly issues?: Parameters<typeof validationError>[0] | undefined
}

const schemas: readonly (readonly [library: string, schema: Schema])[] = [
  [
    'zod',
    z.object({
      email: z.email('Email is not valid'),
      items: z.array(z.object({ name: z.string().min(1, 'Name is required') })),
      extra: z.record(z.string(), z.string('Text wanted')),
    }),
  ],
  [
    'valibot',
    v.object({
      email: v.pipe(v.string(), v.email('Email is not valid')),
      items: v.array(v.object({ name: v.pipe(v.string(), v.minLength(1, 'Name is required')) })),
      extra: v.record(v.string(), v.string('Text wanted')),
    }),
  ],
  [
    'arktype',
    type({
      email: type('string.email').configure({ message: () => 'Email is not valid' }),
      items: type({ name: type('string > 0').configure({ message: () => 'Name is required' }) }).array(),
      extra: type({ '[string]': type('string').configure({ message: () => 'Text wanted' }) }),
    }),
  ],
]

describe.each(schemas)('the issues of %s, by the Standard Schema', (_, schema) => {
  test('are a VALIDATION_FAILED with a field map in dotted form', async () => {
    const { issues = [] } = await schema['~standard'].validate(faulty)
    const error = validationError(issues)
    expect(error).toBeInstanceOf(ValidationFailedError)
    expect(errorBody(error)).toEqual({
      message: 'Validation failed',
      error: 'VALIDATION_FAILED',
      status: 422,
      errors: expected,
    })
  })

  test('of a value that is no object stand under _', async () => {
    const { issues = [] } = await schema['~standard'].validate('nothing')
    expect(Object.keys(validationError(issues).errors ?? {})).toEqual(['_'])
  })
})

test("zod's own issues and valibot's own issues are taken as they are", () => {
  const zod = z.object({ email: z.email('Email is not valid') }).safeParse({ email: 'nobody' })
  const valibot = v.safeParse(v.object({ email: v.pipe(v.string(), v.email('Email is not valid')) }), {
    email: 'nobody',
  })
  expect(validationError(zod.error?.issues ?? []).errors).toEqual({ email: ['Email is not valid'] })
  // valibot types the key of a path as unknown.
  const issues = (valibot.issues ?? []) as Parameters<typeof validationError>[0]
  expect(validationError(issues).errors).toEqual({ email: ['Email is not valid'] })
})
