import { TRPCError } from '@trpc/server'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { ValidationFailedError, type ValidationIssue } from '../../../../src'
import { refusedInput } from '../../../../src/server/internal/refused-input'

const { error: cause } = z.object({ email: z.string() }).safeParse({ email: 5 })
const errors = { email: ['Invalid input: expected string, received number'] }

test.each([
  ['tRPC', new TRPCError({ code: 'BAD_REQUEST', cause })],
  ['oRPC', Object.assign(new Error('Input validation failed', { cause }), { code: 'BAD_REQUEST', status: 400 })],
])('an input that a schema refuses is the validation row, as %s tells of it', (_, thrown) => {
  const row = refusedInput(thrown, {})
  expect(row).toBeInstanceOf(ValidationFailedError)
  expect(row?.errors).toEqual(errors)
})

test("is a team's own row where it has one", () => {
  const own = new ValidationFailedError({ message: 'The form has errors' })
  const given: (readonly ValidationIssue[])[] = []
  const validationError = (issues: readonly ValidationIssue[]) => {
    given.push(issues)
    return own
  }
  expect(refusedInput({ code: 'BAD_REQUEST', cause }, { validationError })).toBe(own)
  expect(given).toEqual([cause?.issues])
})

test.each([
  ['output that a schema refuses', { code: 'INTERNAL_SERVER_ERROR', cause }],
  ['a refusal without a schema', { code: 'BAD_REQUEST' }],
  ['one for another reason', { code: 'BAD_REQUEST', cause: new SyntaxError('Unexpected token') }],
  ['issues that are no list', { code: 'BAD_REQUEST', cause: { issues: 'many' } }],
])('%s is left alone', (_, thrown) => {
  expect(refusedInput(thrown, {})).toBeUndefined()
})
