import { TRPCError } from '@trpc/server'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { clinic, HttpError, ValidationFailedError } from '../../../../src'
import { refusedInput } from '../../../../src/server/internal/refused-input'
import { InvalidOrderError, codebook as shop } from '../../../contracts/shop/index'

const { error: cause } = z.object({ email: z.string() }).safeParse({ email: 5 })
const errors = { email: ['Invalid input: expected string, received number'] }

test.each([
  ['tRPC', new TRPCError({ code: 'BAD_REQUEST', cause })],
  ['oRPC', Object.assign(new Error('Input validation failed', { cause }), { code: 'BAD_REQUEST', status: 400 })],
])('an input that a schema refuses is the validation row, as %s tells of it', (_, thrown) => {
  const row = refusedInput(thrown, clinic)
  expect(row).toBeInstanceOf(ValidationFailedError)
  expect(row?.errors).toEqual(errors)
})

test("is a team's own row, and an HttpError 422 for a contract without one", () => {
  const { validation: _, ...withoutRow } = shop
  const own = refusedInput({ code: 'BAD_REQUEST', cause }, shop)
  expect(own).toBeInstanceOf(InvalidOrderError)
  expect(own?.errors).toEqual(errors)
  const unnamed = refusedInput({ code: 'BAD_REQUEST', cause }, withoutRow)
  expect(unnamed).toBeInstanceOf(HttpError)
  expect(unnamed).toMatchObject({ status: 422, errors })
})

test.each([
  ['output that a schema refuses', { code: 'INTERNAL_SERVER_ERROR', cause }],
  ['a refusal without a schema', { code: 'BAD_REQUEST' }],
  ['one for another reason', { code: 'BAD_REQUEST', cause: new SyntaxError('Unexpected token') }],
  ['issues that are no list', { code: 'BAD_REQUEST', cause: { issues: 'many' } }],
])('%s is left alone', (_, thrown) => {
  expect(refusedInput(thrown, clinic)).toBeUndefined()
})
