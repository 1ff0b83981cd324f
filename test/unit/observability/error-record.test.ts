import { describe, expect, test } from 'vitest'
import {
  captureStackTraces,
  HttpError,
  InternalError,
  RateLimitExceededError,
  SlotUnavailableError,
  toApiError,
  ValidationFailedError,
} from '../../../src'
import { errorFingerprint, errorRecord } from '../../../src/observability'
import { clinicRows, makeError } from '../../support/rows'
import { thrownValues } from '../../support/thrown-values'

describe('an error of ours', () => {
  test.each(clinicRows)('%s has the facts of its row', (name, { code, status, recovery }) => {
    const error = makeError(name, { message: 'Its own message' })
    expect(errorRecord(error)).toEqual({
      name,
      message: 'Its own message',
      fingerprint: errorFingerprint(error),
      code,
      status,
      category: error.category,
      recovery,
      ...(status >= 500 ? { stack: expect.stringMatching(/^\w+Error: Its own message\n\s+at /) } : {}),
    })
  })

  test('has what it was given', () => {
    expect(
      errorRecord(new ValidationFailedError({ errors: { email: ['Invalid'] }, internal: { attempt: 2 } })),
    ).toMatchObject({
      errors: { email: ['Invalid'] },
      internal: { attempt: 2 },
    })
    expect(errorRecord(new RateLimitExceededError({ retryAfter: 59.5 })).retryAfter).toBe(59.5)
  })

  test('has the message that the wire masks', () => {
    const error = new InternalError({ message: 'No disk', expose: false })
    expect([errorRecord(error).message, error.toJSON().message]).toEqual(['No disk', 'Unexpected internal error'])
  })

  test('has no code where no row names it', () => {
    expect(errorRecord(new HttpError(404))).toEqual({
      name: 'NOT_FOUND',
      message: 'Not Found',
      fingerprint: 'HTTP_404:NOT_FOUND',
      status: 404,
      recovery: 'terminal',
    })
  })

  test('has a stack once one was captured', () => {
    expect(errorRecord(new SlotUnavailableError()).stack).toBeUndefined()
    captureStackTraces()
    try {
      expect(errorRecord(new SlotUnavailableError()).stack).toMatch(
        /^SlotUnavailableError: .*\n\s+at .*error-record.test/,
      )
    } finally {
      captureStackTraces(false)
    }
  })
})

describe('the causes', () => {
  test('are a chain, each with its own code, message and stack', () => {
    const system = Object.assign(new Error('connect'), {
      code: 'ECONNREFUSED',
      errno: -111,
      syscall: 'connect',
      port: 5432,
      agent: {},
    })
    const error = new InternalError({ cause: new TypeError('fetch failed', { cause: system }) })
    const { cause } = errorRecord(error)
    expect(cause).toEqual({
      name: 'TypeError',
      message: 'fetch failed',
      stack: expect.stringMatching(/^TypeError: fetch failed\n\s+at /),
      cause: {
        name: 'Error',
        message: 'connect',
        code: 'ECONNREFUSED',
        details: { errno: -111, syscall: 'connect', port: 5432 },
        stack: expect.stringMatching(/^Error: connect\n\s+at /),
      },
    })
  })

  test('of a driver tell where it failed, and no data', () => {
    const cause = Object.assign(new Error('duplicate key'), {
      name: 'PostgresError',
      code: '23505',
      severity: 'ERROR',
      table: 'patients',
      constraint: 'patients_email',
      detail: 'Key (email)=(patient@clinic.example) already exists.',
      query: 'insert into patients values ($1)',
      parameters: ['patient@clinic.example'],
    })
    const record = errorRecord(new InternalError({ cause }))
    expect(record.cause).toMatchObject({
      name: 'PostgresError',
      code: '23505',
      details: { severity: 'ERROR', table: 'patients', constraint: 'patients_email' },
    })
    expect(JSON.stringify(record)).not.toContain('patient@clinic.example')
  })

  test('of an AggregateError are all there', () => {
    const cause = new AggregateError([new RangeError('one'), 'two', { three: 3 }], 'none worked')
    expect(errorRecord(toApiError(cause)).cause).toMatchObject({
      name: 'AggregateError',
      message: 'none worked',
      causes: [{ name: 'RangeError', message: 'one' }, 'two', { three: 3 }],
    })
  })

  test('that are no Error stay what they are', () => {
    for (const cause of ['the disk is full', 5, { id: 42 }, null])
      expect(errorRecord(toApiError(cause)).cause).toEqual(cause)
  })

  test('that are ours are records again', () => {
    expect(errorRecord(new InternalError({ cause: new SlotUnavailableError() })).cause).toMatchObject({
      name: 'SLOT_UNAVAILABLE',
      code: 3003,
    })
  })

  test('end where they close a cycle, or go too deep', () => {
    const cyclic = new Error('a')
    cyclic.cause = new Error('b', { cause: cyclic })
    expect(errorRecord(cyclic)).toMatchObject({ cause: { message: 'b', cause: '[cycle]' } })
    let deep = new Error('0')
    for (let depth = 1; depth < 100; depth++) deep = new Error(String(depth), { cause: deep })
    expect(JSON.stringify(errorRecord(deep)).match(/"message"/g)).toHaveLength(8)
    expect(JSON.stringify(errorRecord(deep))).toContain('"cause":"[cut]"')
  })
})

describe('what was thrown in the place of an Error', () => {
  test.each([
    ['the disk is full', { name: 'string', message: 'the disk is full', fingerprint: 'string' }],
    [409, { name: 'number', message: '409', fingerprint: 'number' }],
    [null, { name: 'null', message: '', fingerprint: 'null' }],
    [undefined, { name: 'undefined', message: '', fingerprint: 'undefined' }],
    [
      { message: 'no', token: 'hunter2' },
      { name: 'Object', message: 'no', fingerprint: 'Object', details: { message: 'no', token: '[redacted]' } },
    ],
  ])('%o has a record too', (thrown, record) => expect(errorRecord(thrown)).toEqual(record))
})

test('a long message leaves room for the frames', () => {
  const { message, stack } = errorRecord(new Error(`first line\n    at no frame\n${'x'.repeat(1_000_000)}`))
  expect(message.length).toBeLessThan(4100)
  expect(stack).toMatch(/\n\s+at .*error-record\.test/)
  expect(stack?.length).toBeLessThan(4100)
})

test('secrets are in no part of a record', () => {
  const secret = 'hunter2'
  const cause = Object.assign(new TypeError(`redis://:${secret}@cache`, { cause: { headers: { cookie: secret } } }), {
    code: secret,
    path: `/run?token=${secret}`,
    config: { headers: { authorization: secret } },
  })
  cause.stack = `TypeError: redis://:${secret}@cache\n    at connect (redis://:${secret}@cache/a.js:1:2)`
  const errors = [new Error(`Bearer ${secret}`), { password: secret }, `api_key=${secret}`]
  const error = new InternalError({
    message: `password=${secret}`,
    cause: new AggregateError(errors, '', { cause }),
    internal: new Map([['pwd', secret]]),
  })
  const text = JSON.stringify(errorRecord(error))
  expect(text).not.toContain(secret)
  expect(text).toContain('redis://[redacted]@cache')
})

describe('any value', () => {
  test.each(thrownValues)('%s has a record that JSON holds', (_, make) => {
    for (const value of [make(), toApiError(make()), new HttpError(502, { cause: make(), internal: make() })]) {
      const record = errorRecord(value)
      expect(JSON.parse(JSON.stringify(record))).toEqual(record)
      expect(record).toMatchObject({
        name: expect.any(String),
        message: expect.any(String),
        fingerprint: expect.any(String),
      })
    }
  })

  // A row of numbers that is the same in every run, so that a failure can be repeated.
  const generator = (seed: number) => (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((seed / 2_147_483_648) * below)
  }

  const secret = 'correct-horse-battery'
  const fail = () => {
    throw new Error(secret)
  }
  const leaves: readonly (() => unknown)[] = [
    ...thrownValues.map(([, make]) => make),
    () => `postgres://clinic:${secret}@db`,
    () => `Bearer ${secret}`,
    () => `{"password":"${secret}"}`,
    () => ({ password: secret, [`token=${secret}`]: 1 }),
    () => 'x'.repeat(20_000),
    () => Array.from({ length: 200 }, () => ({ cookie: secret })),
    () => Object.defineProperty({}, 'a', { enumerable: true, get: fail }),
    () => new SlotUnavailableError({ internal: { secret } }),
  ]

  function anything(pick: (below: number) => number, depth: number): unknown {
    const inner = () => anything(pick, depth - 1)
    if (depth === 0) return leaves[pick(leaves.length)]?.()
    const several = () => Array.from({ length: pick(70) }, inner)
    const branches = [
      inner,
      () => new Error(`at ${secret.length}`, { cause: inner() }),
      () => new InternalError({ cause: inner(), internal: inner() }),
      () => new AggregateError([inner(), inner()], 'both', { cause: inner() }),
      () => Object.freeze(Object.assign(new TypeError('frozen'), { cause: inner(), errors: inner() })),
      () => ({ a: inner(), password: inner(), nested: [inner()] }),
      () => new Map([[inner(), inner()]]),
      () => (depth < 3 ? several() : [inner()]),
      () => new Proxy(new RangeError('proxied', { cause: inner() }), {}),
    ]
    return branches[pick(branches.length)]?.()
  }

  test.each(Array.from({ length: 300 }, (_, seed) => seed))(
    'made from the number %i has a record: bounded, plain, without secrets',
    (seed) => {
      const value = anything(generator(seed * 7919 + 1), 5)
      const record = errorRecord(value)
      const text = JSON.stringify(record)
      expect(JSON.parse(text)).toEqual(record)
      expect(text.length).toBeLessThan(60_000)
      expect(text).not.toContain(secret)
    },
  )
})
