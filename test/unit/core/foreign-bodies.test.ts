import { describe, expect, test } from 'vitest'
import { HttpError, ValidationFailedError } from '../../../src'
import { parseErrorBody } from '../../../src/client'
import { createParser, packRows } from '../../../src/core'
import { teamContract } from '../../support/team-contract'

const json = { 'content-type': 'application/json' }
const docplanner = { 'content-type': 'application/vnd.error+docplanner+json' }

describe("Laravel's bodies, which name no error", () => {
  const invalid = {
    message: 'The email field is required. (and 1 more error)',
    errors: { email: ['The email field is required.'], 'items.0.name': ['The name is too long.'] },
  }

  test('a 422 with a map of fields is VALIDATION_FAILED, with message and fields', () => {
    const error = parseErrorBody(invalid, { status: 422, headers: json })
    expect(error).toBeInstanceOf(ValidationFailedError)
    expect(error).toMatchObject({ code: 2001, error: 'VALIDATION_FAILED', status: 422, ...invalid })
    expect(error).not.toHaveProperty('reason')
    expect(parseErrorBody(invalid, { status: 422 }).code).toBe(2001)
  })

  test("is a team's own validation row for its own parser", () => {
    const parse = createParser(packRows(teamContract))
    expect(parse(invalid, { status: 422 })).toMatchObject({ error: 'FORM_INVALID', errors: invalid.errors })
  })

  test.each([
    ['another status', { status: 400, headers: json }, invalid],
    ['no fields', { status: 422 }, { message: 'Wrong', errors: {} }],
    ['no message', { status: 422 }, { errors: invalid.errors }],
    ['a name of its own', { status: 422 }, { ...invalid, error: 'IMPORT_FAILED' }],
    ['an error that is no name', { status: 422 }, { ...invalid, error: { code: 1 } }],
    ["RFC 9457's array", { status: 422 }, { message: 'Wrong', errors: [{ detail: 'x', pointer: '#/a' }] }],
    ['a message that is no text', { status: 422 }, { message: { en: 'Wrong' }, errors: invalid.errors }],
    ['a map of something else', { status: 422 }, { message: 'Wrong', errors: { ...invalid.errors, code: 'E1' } }],
    [
      "a vendor's type in capitals",
      { status: 422, headers: { 'Content-Type': 'Application/VND.error+json' } },
      invalid,
    ],
    ["a vendor's type", { status: 422, headers: docplanner }, invalid],
  ])('with %s it stays unnamed', (_, meta, body) => {
    expect(parseErrorBody(body, meta)).toBeInstanceOf(HttpError)
  })

  test.each([
    [401, 'Unauthenticated.', 'correctable'],
    [404, 'No query results for model [App\\Models\\Doctor] 5', 'terminal'],
    [419, 'CSRF token mismatch.', 'terminal'],
    [429, 'Too Many Attempts.', 'transient'],
    [500, 'Server Error', 'terminal'],
  ])('%i is unnamed, with its message', (status, message, recovery) => {
    const trace = { exception: 'Exception', file: '/app/x.php', line: 5, trace: [] }
    const error = parseErrorBody({ message, ...(status === 500 ? trace : {}) }, { status, headers: json })
    expect(error).toBeInstanceOf(HttpError)
    expect(error).toMatchObject({ status, message, recovery, reason: 'unlisted', error: undefined })
  })
})

describe("Docplanner's own bodies stay unnamed", () => {
  test.each([
    [404, { errors: [], message: 'Object not found' }, undefined],
    [422, { errors: { 'slots[1].end': ['End date should be later'] }, message: 'Invalid arguments' }, true],
    [401, { message: 'Authentication credentials could not be found.' }, undefined],
  ])('%i', (status, body, hasFields) => {
    const error = parseErrorBody(body, { status, headers: docplanner })
    expect(error).toBeInstanceOf(HttpError)
    expect(error).toMatchObject({ status, message: body.message, reason: 'unlisted' })
    expect(error.errors).toEqual(hasFields && body.errors)
  })
})

describe('bodies of gateways and GraphQL keep their text, and narrow to nothing', () => {
  test.each([
    [{ message: 'Internal server error' }, 'Internal server error'],
    [{ errors: [{ message: 'Not logged in', extensions: { code: 'INVALID_TOKEN' } }] }, 'Not logged in'],
    [{ data: null, errors: [{ message: 'Boom', path: ['me'] }] }, 'Boom'],
    [{ error: { code: 404, message: 'Not here', status: 'NOT_FOUND' } }, 'Not here'],
    [{ timestamp: 'x', status: 500, error: 'Internal Server Error', path: '/' }, 'Internal Server Error'],
    [{ type: 'about:blank', title: 'Bad Gateway', status: 502 }, 'Bad Gateway'],
    ['upstream connect error', 'HTTP 500'],
  ])('%j', (body, message) => {
    const error = parseErrorBody(body, { status: 500 })
    expect(error).toBeInstanceOf(HttpError)
    expect(error).toMatchObject({ status: 500, message })
    expect(error.errors).toBeUndefined()
  })
})
