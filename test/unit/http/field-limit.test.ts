import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  errorBody,
  errorResponse,
  HttpError,
  problemDetails,
  ValidationFailedError,
  validationError,
} from '../../../src'
import { createClient } from '../../../src/client'
import { docplannerAnswer } from '../../../src/docplanner'
import { rows } from '../../../src/generated/rows'
import { expressErrorHandler } from '../../../src/server/express'
import { withErrors } from '../../../src/server/fetch'
import { actionResult } from '../../../src/server/next'
import { trpcErrorFormatter } from '../../../src/server/trpc'

type Fields = { readonly [field: string]: readonly string[] }

/** The field `f0` and so on, each with the texts `t0` and so on. */
const fieldsOf = (fields: number, texts = 1): Fields =>
  Object.fromEntries(Array.from({ length: fields }, (_, field) => [`f${field}`, textsOf(texts)]))

const textsOf = (length: number) => Array.from({ length }, (_, index) => `t${index}`)

const shown = (errors: Fields, fieldLimit?: { fields?: number; texts?: number }): Fields =>
  errorBody(new ValidationFailedError({ errors }), { fieldLimit }).errors ?? {}

const totalOf = (errors: Fields) => Object.values(errors).reduce((total, texts) => total + texts.length, 0)

describe('an answer shows at most 100 fields with 10 texts each', () => {
  test('nothing is lost below the limit', () => {
    const errors = { ...fieldsOf(100, 10), _: textsOf(10) }
    expect(shown(errors)).toBe(errors)
  })

  test('the texts of the other fields are counted in _', () => {
    expect(shown(fieldsOf(137))).toEqual({ ...fieldsOf(100), _: ['and 37 more'] })
    expect(Object.keys(shown(fieldsOf(137))).at(-1)).toBe('_')
  })

  test('so are the other texts of a field', () => {
    expect(shown({ name: textsOf(47) })).toEqual({ name: textsOf(10), _: ['and 37 more'] })
  })

  test('the texts that _ has stay before the count', () => {
    expect(shown({ _: ['Not an order'], ...fieldsOf(101) })._).toEqual(['Not an order', 'and 1 more'])
    expect(shown({ ...fieldsOf(101), _: textsOf(12) })._).toEqual([...textsOf(10), 'and 3 more'])
  })

  test('every text is shown or counted', () => {
    const some = fc.dictionary(
      fc.oneof(fc.string(), fc.constant('_')),
      fc.array(fc.string(), { minLength: 1, maxLength: 6 }),
    )
    const count = fc.integer({ min: 1, max: 5 })
    fc.assert(
      fc.property(some, count, count, (errors, fields, texts) => {
        const { _: own = [], ...kept } = shown(errors, { fields, texts })
        const { _: before = [], ...all } = errors
        const expected = Object.entries(all)
          .slice(0, fields)
          .map(([field, list]) => [field, list.slice(0, texts)])
        expect(Object.entries(kept)).toEqual(expected)
        const rest = totalOf(errors) - totalOf(kept) - Math.min(before.length, texts)
        expect(own).toEqual([...before.slice(0, texts), ...(rest > 0 ? [`and ${rest} more`] : [])])
      }),
    )
  })

  test('a body that was limited already is not changed, and keeps its count', () => {
    const once = shown({ ...fieldsOf(300, 20), _: textsOf(20) })
    expect(shown(once)).toEqual(once)
    expect(shown(once, { fields: 50 })._?.at(-1)).toBe(`and ${300 * 20 + 20 - 50 * 10 - 10} more`)
  })

  test('a field named __proto__ is a field', () => {
    const fields = shown(JSON.parse(JSON.stringify({ a: ['x'], b: ['y'] }).replace('"a"', '"__proto__"')), {
      fields: 1,
    })
    expect(JSON.stringify(fields)).toBe('{"__proto__":["x"],"_":["and 1 more"]}')
  })
})

describe('the limit holds whoever made the error, and wherever it is answered', () => {
  const errors = fieldsOf(1_000)
  const limited = { ...fieldsOf(100), _: ['and 900 more'] }
  const { parseErrorBody } = createClient(rows)
  const issues = Object.keys(errors).map((field) => ({ message: 't0', path: [field] }))

  test.each([
    ['constructed', new ValidationFailedError({ errors })],
    ['of validation issues', validationError(issues)],
    ['of an upstream', parseErrorBody({ message: 'x', error: 'VALIDATION_FAILED', errors }, { status: 422 })],
    ['without a row', new HttpError(422, { errors })],
  ])('%s', async (_, error) => {
    expect(errorBody(error).errors).toEqual(limited)
    expect((await errorResponse(error).json()).errors).toEqual(limited)
    expect(problemDetails(error).errors).toHaveLength(101)
    expect(problemDetails(error).errors?.at(-1)).toEqual({ detail: 'and 900 more', pointer: '#' })
    const throwing = () => Promise.reject(error)
    const house = await withErrors(throwing)(new Request('http://localhost/'))
    expect((await house.json()).errors).toEqual(limited)
    const problem = await withErrors(throwing, { format: 'problem' })(new Request('http://localhost/'))
    expect((await problem.json()).errors).toHaveLength(101)
    expect(await actionResult(throwing)()).toMatchObject({ error: { errors: limited } })
    expect(Object.keys(errors)).toHaveLength(1_000)
  })

  test("Docplanner's answer too", () => {
    expect(docplannerAnswer(new HttpError(422, { errors })).body).toHaveProperty('errors', limited)
  })

  test('each builder and each adapter takes another limit', async () => {
    const fieldLimit = { fields: 2, texts: 1 }
    const error = new ValidationFailedError({ errors: fieldsOf(3, 3) })
    const two = { ...fieldsOf(2), _: ['and 7 more'] }
    expect(errorBody(error, { fieldLimit }).errors).toEqual(two)
    expect((await errorResponse(error, { fieldLimit }).json()).errors).toEqual(two)
    expect((await errorResponse(error, { fieldLimit, format: 'problem' }).json()).errors).toHaveLength(3)
    expect(problemDetails(error, { fieldLimit }).errors).toHaveLength(3)
    const throwing = () => Promise.reject(error)
    const response = await withErrors(throwing, { fieldLimit })(new Request('http://localhost/'))
    expect((await response.json()).errors).toEqual(two)
    expect(await actionResult(throwing, { fieldLimit })()).toMatchObject({ error: { errors: two } })
  })

  test('Infinity shows all, and one half of the option keeps the other default', () => {
    expect(shown(fieldsOf(1_000, 2), { fields: Infinity })).toEqual(fieldsOf(1_000, 2))
    expect(shown(fieldsOf(1, 50), { fields: 1 }).f0).toHaveLength(10)
    expect(shown(fieldsOf(1, 50), { texts: Infinity }).f0).toHaveLength(50)
  })
})

describe('a limit that cannot work is a misuse error', () => {
  test.each([0, -1, 1.5, Number.NaN, '5', null])('%s', (bad) => {
    for (const fieldLimit of [{ fields: bad }, { texts: bad }] as { fields: number }[]) {
      const error = new HttpError(404)
      const message = /^\[error-codebook\] fieldLimit .*#invalid-argument$/
      expect(() => errorBody(error, { fieldLimit })).toThrow(message)
      expect(() => errorResponse(error, { fieldLimit })).toThrow(message)
      expect(() => problemDetails(error, { fieldLimit })).toThrow(message)
      expect(() => expressErrorHandler({ fieldLimit })).toThrow(message)
      expect(() => trpcErrorFormatter({ fieldLimit })).toThrow(message)
    }
  })
})
