import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { errorBody, HttpError, problemDetails, ValidationFailedError, validationError } from '../../../src'
import { parseErrorBody } from '../../../src/client'
import { fieldErrors } from '../../../src/http'

const pointersOf = (...path: string[]) =>
  problemDetails(validationError([{ message: 'x', path }])).errors?.map(({ pointer }) => pointer)

describe('a pointer of problem details is that of RFC 6901 in a fragment', () => {
  test.each([
    [[], '#'],
    [['foo', '0'], '#/foo/0'],
    [['a/b'], '#/a~1b'],
    [['c%d'], '#/c%25d'],
    [['e^f'], '#/e%5Ef'],
    [['g|h'], '#/g%7Ch'],
    [['i\\j'], '#/i%5Cj'],
    [['k"l'], '#/k%22l'],
    [[' '], '#/%20'],
    [['m~n'], '#/m~0n'],
    [['a#b?c'], '#/a%23b?c'],
    [['ü', '€', '😀'], '#/%C3%BC/%E2%82%AC/%F0%9F%98%80'],
    [['', 'b'], '#//b'],
  ])('%j: %s', (path, pointer) => {
    expect(pointersOf(...path)).toEqual([pointer])
  })

  test('it has no character that a fragment does not allow, whatever the key', () => {
    const path = fc.array(fc.string({ unit: 'binary' }))
    // RFC 3986, section 3.5.
    const fragment = /^#(?:[\w\-.~!$&'()*+,;=:@/?]|%[0-9A-F]{2})*$/
    fc.assert(
      fc.property(path, (parts) => {
        expect(pointersOf(...parts)?.[0]).toMatch(fragment)
      }),
    )
  })

  test('half a surrogate pair does not fail the answer', () => {
    expect(pointersOf('a\uD800', '\uDC00')).toEqual(['#/a%EF%BF%BD/%EF%BF%BD'])
  })
})

describe('a key with dots', () => {
  const issues = [
    { message: 'x', path: ['files', 'report.v1.pdf'] },
    { message: 'y', path: ['files', 'report', 'v1'] },
    { message: 'z' },
  ]

  test('keeps them in the pointer, and stands in the house form as before', () => {
    const error = validationError(issues)
    expect(problemDetails(error).errors).toEqual([
      { detail: 'x', pointer: '#/files/report.v1.pdf' },
      { detail: 'y', pointer: '#/files/report/v1' },
      { detail: 'z', pointer: '#' },
    ])
    expect(JSON.stringify(errorBody(error).errors)).toBe(
      '{"files.report.v1.pdf":["x"],"files.report.v1":["y"],"_":["z"]}',
    )
  })

  test('keeps them in an answer over the limit', () => {
    const { errors } = problemDetails(validationError(issues), { fieldLimit: { fields: 1 } })
    expect(errors).toEqual([
      { detail: 'x', pointer: '#/files/report.v1.pdf' },
      { detail: 'z', pointer: '#' },
      { detail: 'and 1 more', pointer: '#' },
    ])
  })

  test('keeps them for an error without a row', () => {
    const error = new HttpError(422, { errors: fieldErrors(issues) })
    expect(problemDetails(error).errors?.[0]?.pointer).toBe('#/files/report.v1.pdf')
  })

  test('in a map by hand, a dot means nesting', () => {
    const error = new ValidationFailedError({ errors: { 'a.b': ['x'], _: ['y'] } })
    expect(problemDetails(error).errors).toEqual([
      { detail: 'x', pointer: '#/a/b' },
      { detail: 'y', pointer: '#' },
    ])
  })
})

test('a client reads the same fields from problem details as from the house body', () => {
  const path = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('%', '%2F', '~1', '/', '.', '#', '_')))
  const issues = fc.array(fc.record({ message: fc.string({ minLength: 1 }), path }), { maxLength: 5 })
  fc.assert(
    fc.property(issues, (given) => {
      const error = validationError(given)
      const read = (body: object) => parseErrorBody(JSON.parse(JSON.stringify(body)), { status: 422 }).errors
      expect(read(problemDetails(error))).toEqual(read(errorBody(error)))
    }),
  )
})
