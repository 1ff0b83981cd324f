import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { DatabaseError, HttpError, InternalError, SlotUnavailableError, toApiError } from '../../../src'
import { parseErrorBody } from '../../../src/client'
import { errorFingerprint } from '../../../src/observability'
import { bundle } from '../../support/bundle'
import { clinicRows, makeError } from '../../support/rows'
import { thrownValues } from '../../support/thrown-values'

const answered = (thrown: unknown) => errorFingerprint(toApiError(thrown))

describe('a row', () => {
  test('has its name, whatever it was given', () => {
    for (const [name] of clinicRows) {
      expect(errorFingerprint(makeError(name))).toBe(name)
      expect(errorFingerprint(makeError(name, { message: 'Patient 10', details: { id: 42 }, retryAfter: 5 }))).toBe(
        name,
      )
    }
  })

  test('has it whatever was behind a refusal', () => {
    expect(errorFingerprint(new SlotUnavailableError({ cause: new RangeError('23505') }))).toBe('SLOT_UNAVAILABLE')
  })

  test('has it when a client parsed it', () => {
    expect(errorFingerprint(parseErrorBody({ error: 'SLOT_UNAVAILABLE', status: 409 }))).toBe('SLOT_UNAVAILABLE')
  })
})

describe('a failure that no row names', () => {
  test.each([
    [new HttpError(404), 'HTTP_404:NOT_FOUND'],
    [new HttpError(404, { message: 'No route /patients/10' }), 'HTTP_404:NOT_FOUND'],
    [new HttpError(409, { error: 'SLOT_MOVED' }), 'HTTP_409:SLOT_MOVED'],
    [parseErrorBody({ message: 'Patient 10 is unknown' }, { status: 404 }), 'HTTP_404'],
    // What another server sent as a name may be any text.
    [parseErrorBody({ error: 'Patient 10 is unknown' }, { status: 404 }), 'HTTP_404'],
    [parseErrorBody(undefined), 'HTTP_0'],
    [new HttpError(503), 'HTTP_503'],
  ])('%o: %s', (error, fingerprint) => expect(errorFingerprint(error)).toBe(fingerprint))
})

/** Gives an error the fields of one. */
const withFields = (fields: object, error: Error = new Error('10.0.0.7 is down')) => Object.assign(error, fields)

describe('an unexpected failure', () => {
  class PaymentFailure extends Error {}
  class _Renamed2 extends Error {}
  class DatabaseFailure extends Error {}

  test.each([
    ['its class', new TypeError('x is not a function'), 'INTERNAL_ERROR/TypeError'],
    ['its class without a name of its own', new PaymentFailure('10 EUR'), 'INTERNAL_ERROR/PaymentFailure'],
    ['what a bundler made of its class', new _Renamed2(), 'INTERNAL_ERROR/Renamed'],
    ['the name that it set', withFields({ name: 'AbortError' }), 'INTERNAL_ERROR/AbortError'],
    ['no name that is text', withFields({ name: 'Patient 10' }), 'INTERNAL_ERROR/Error'],
    ['a code of the system', withFields({ code: 'ENOENT', errno: -2 }), 'INTERNAL_ERROR/Error:ENOENT'],
    ['an errno alone', withFields({ errno: -111 }), 'INTERNAL_ERROR/Error:-111'],
    [
      'a SQLSTATE',
      withFields({ name: 'error', code: '42P01' }, new DatabaseFailure()),
      'INTERNAL_ERROR/DatabaseFailure:42P01',
    ],
    ['a number', withFields({ name: 'MongoServerError', code: 11000 }), 'INTERNAL_ERROR/MongoServerError:11000'],
    ['words', withFields({ code: 'auth/invalid-token' }), 'INTERNAL_ERROR/Error:auth/invalid-token'],
    ['no code that is an id', withFields({ code: '3f2504e0-4f89-11d3-9a0c-0305e82c3301' }), 'INTERNAL_ERROR/Error'],
    ['no code that is text', withFields({ code: 'Patient 10' }), 'INTERNAL_ERROR/Error'],
    ['a string', 'the disk is full', 'INTERNAL_ERROR/string'],
    ['null', null, 'INTERNAL_ERROR/null'],
    ['an object', { id: 42 }, 'INTERNAL_ERROR/Object'],
    ['an Error of another realm', runInNewContext('new RangeError("5")'), 'INTERNAL_ERROR/RangeError'],
  ])('is told by %s', (_, thrown, fingerprint) => expect(answered(thrown)).toBe(fingerprint))

  test('is followed to the first cause with a code', () => {
    const refused = withFields({ code: 'ECONNREFUSED' }, new Error('connect', { cause: new RangeError() }))
    expect(answered(new TypeError('fetch failed', { cause: refused }))).toBe(
      'INTERNAL_ERROR/TypeError/Error:ECONNREFUSED',
    )
    expect(answered(new TypeError('a', { cause: new RangeError('b') }))).toBe('INTERNAL_ERROR/TypeError/RangeError')
  })

  test('of another row keeps its name in front', () => {
    const cause = withFields({ name: 'PostgresError', code: '53300' })
    expect(errorFingerprint(new DatabaseError({ cause }))).toBe('DATABASE_ERROR/PostgresError:53300')
    expect(errorFingerprint(new InternalError({ cause: new DatabaseError({ cause }) }))).toBe(
      'INTERNAL_ERROR/DATABASE_ERROR/PostgresError:53300',
    )
    expect(errorFingerprint(new HttpError(502, { cause }))).toBe('HTTP_502:BAD_GATEWAY/PostgresError:53300')
  })

  test('has the same one whatever its message says', () => {
    expect(answered(new TypeError('patient 10'))).toBe(answered(new TypeError('patient 11')))
  })

  test('ends, however its causes go', () => {
    const cyclic = new RangeError()
    cyclic.cause = new TypeError('', { cause: cyclic })
    expect(answered(cyclic)).toBe('INTERNAL_ERROR/RangeError/TypeError')
    const endless: object = new Proxy({}, { get: (_, key) => (key === 'cause' ? new Proxy(endless, {}) : undefined) })
    expect(answered(endless)).toBe('INTERNAL_ERROR/Object/Object/Object/Object')
  })

  test.each(thrownValues)('is a short text for %s', (_, make) => {
    for (const value of [make(), toApiError(make())]) {
      expect(errorFingerprint(value)).toMatch(/^[\w$.:/-]{1,400}$/)
      expect(errorFingerprint(value)).not.toContain('disk')
    }
  })
})

test('a minified bundle, another copy of all of it, gives the same', async () => {
  const program = `
    import { createError, HttpError, toApiError } from '../../src'
    import { errorFingerprint } from '../../src/observability'
    class PaymentError extends Error { override name = 'PaymentError' }
    class UnnamedFailure extends Error {}
    console.log(JSON.stringify([
      createError('SLOT_UNAVAILABLE'), new HttpError(404), toApiError(new TypeError('a')), toApiError(new PaymentError('b')),
      toApiError(Object.assign(new Error('c'), { code: 'ECONNRESET' })), toApiError(new UnnamedFailure('d')),
    ].map(errorFingerprint)))`
  const run = async (minify: boolean) => {
    const printed: string[] = []
    runInNewContext(await bundle(program, { format: 'iife', minify }), {
      console: { log: (text: string) => printed.push(text) },
      URL,
    })
    return JSON.parse(printed[0] ?? '')
  }
  const stable = [
    'SLOT_UNAVAILABLE',
    'HTTP_404:NOT_FOUND',
    'INTERNAL_ERROR/TypeError',
    'INTERNAL_ERROR/PaymentError',
    'INTERNAL_ERROR/Error:ECONNRESET',
  ]
  expect(await run(false)).toEqual([...stable, 'INTERNAL_ERROR/UnnamedFailure'])
  // A class that sets no name has lost it; it gets none that the next build would change.
  expect(await run(true)).toEqual([...stable, 'INTERNAL_ERROR/Error'])
})
