import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { redact } from '../../../src/observability'
import { thrownValues } from '../../support/thrown-values'

const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMCJ9.SflKxwRJSMeKKF2QT4'

describe('a field whose name says that it is secret', () => {
  test.each([
    ...['password', 'Password', 'user_password', 'newPassword', 'passwd', 'passphrase', 'pwd', 'pin', 'otp', 'auth'],
    ...['authorization', 'Authorization', 'proxy-authorization', 'cookie', 'Set-Cookie', 'cookies', 'X-CSRF-Token'],
    ...[
      'token',
      'access_token',
      'refreshToken',
      'id-token',
      'jwt',
      'secret',
      'client_secret',
      'JWT_SECRET',
      'session_id',
    ],
    ...[
      'apiKey',
      'api_key',
      'X-API-Key',
      'x api key',
      'accessKey',
      'privateKey',
      'AWS_SECRET_ACCESS_KEY',
      'credentials',
    ],
    ...[
      'cardNumber',
      'card_number',
      'creditCard',
      'cvv',
      'cvc',
      'ssn',
      'sid',
      'connectionString',
      'headers.authorization',
    ],
  ])('%s is redacted, whatever it holds', (key) => {
    for (const held of ['hunter2', 42, { nested: 'hunter2' }, ['hunter2'], null]) {
      expect(redact({ deep: [{ [key]: held }] })).toEqual({ deep: [{ [key]: '[redacted]' }] })
    }
    expect(redact(new Map([[key, 'hunter2']]))).toEqual({ [key]: '[redacted]' })
  })

  test('is redacted where names and values come in turn, as in the headers that Node reads', () => {
    const rawHeaders = ['Host', 'clinic', 'X-Api-Key', 'hunter2', 'Cookie', 'sid=hunter2', 'Accept', '*/*']
    expect(redact({ rawHeaders })).toEqual({
      rawHeaders: ['Host', 'clinic', 'X-Api-Key', '[redacted]', 'Cookie', '[redacted]', 'Accept', '*/*'],
    })
    expect(redact([['token', 'hunter2']])).toEqual([['token', '[redacted]']])
    const sentences = ['Password is too short', 'Password needs a digit']
    expect(redact(sentences)).toEqual(sentences)
  })

  test.each(['secretary', 'shipping', 'key', 'author', 'passenger', 'doctor_id', 'compass', 'hotpink'])(
    '%s is not',
    (key) => {
      expect(redact({ [key]: 'kept' })).toEqual({ [key]: 'kept' })
    },
  )

  test('those of the options are matched whole, whatever their case and separators', () => {
    const options = { keys: ['national_id', 'Diagnosis', 'Größe', '', '--'] }
    const given = {
      nationalId: 1,
      'NATIONAL-ID': 2,
      diagnosis: 'Influenza',
      GRÖSSE: 3,
      größe: 4,
      diagnosis_code: 'J11',
      id: 5,
    }
    expect(redact(given, options)).toEqual({
      nationalId: '[redacted]',
      'NATIONAL-ID': '[redacted]',
      diagnosis: '[redacted]',
      GRÖSSE: 3,
      größe: '[redacted]',
      diagnosis_code: 'J11',
      id: 5,
    })
  })
})

describe('a credential inside a text', () => {
  test.each([
    [
      'postgres://clinic:hunter2@db.internal:5432/clinic is down',
      'postgres://[redacted]@db.internal:5432/clinic is down',
    ],
    ['postgres://clinic:hunt/er@2@db.internal/clinic', 'postgres://[redacted]@db.internal/clinic'],
    ['redis://:hunter2@cache:6379', 'redis://[redacted]@cache:6379'],
    ['GET https://clinic:hunter2@api.internal/a@b?c=d@e', 'GET https://[redacted]@api.internal/a@b?c=d@e'],
    ['mongodb+srv://clinic:hunter2@a.internal,b.internal/x', 'mongodb+srv://[redacted]@a.internal,b.internal/x'],
    ['file:///srv/postgres://clinic:hunter2@db', 'file:///srv/postgres://[redacted]@db'],
    ['a://b c://d:hunter2@e "f://g:hunter2@h"', 'a://b c://[redacted]@e "f://[redacted]@h"'],
    ['host=db user=clinic password=hunter2 port=5432', 'host=db user=clinic password=[redacted] port=5432'],
    ['/reset?token=hunter2&page=2', '/reset?token=[redacted]&page=2'],
    ['DATABASE_PASSWORD: hunter2', 'DATABASE_PASSWORD: [redacted]'],
    ['{"user":"clinic","password":"hun\\"ter2","page":2}', '{"user":"clinic","password":[redacted],"page":2}'],
    ['"{\\"password\\":\\"hunter2\\",\\"page\\":2}"', '"{\\"password\\":[redacted]\\",\\"page\\":2}"'],
    ["{ apiKey: 'hunter2', page: 2 }", '{ apiKey: [redacted], page: 2 }'],
    ['Authorization: Basic Y2xpbmljOmh1bnRlcjI=\nHost: db', 'Authorization: [redacted]\nHost: db'],
    ['token=   &page=2, secretToken   =   hunter2', 'token=   &page=2, secretToken   =   [redacted]'],
    ['Cookie: a=hunter2; b="hunter2"; c=1\nHost: db', 'Cookie: [redacted]\nHost: db'],
    ['refused Bearer hunter2, try again', 'refused Bearer [redacted], try again'],
    ['sent basic Y2xpbmljOmh1bnRlcjI= twice', 'sent basic [redacted] twice'],
    [`the token ${jwt} is invalid`, 'the token [redacted] is invalid'],
    [`cut short: ${jwt.slice(0, 16)}`, 'cut short: [redacted]'],
    ['-----BEGIN RSA PRIVATE KEY-----\nMIIEow\n-----END RSA PRIVATE KEY-----\nend', '[redacted]\nend'],
    ['-----BEGIN PRIVATE KEY-----\nMIIEow', '[redacted]'],
    [`uses ${'AKIA'}IOSFODNN7EXAMPLE here`, 'uses [redacted] here'],
    [`uses ${'ghp_'}16C7e42F292c6912E7710c838347Ae178B4a here`, 'uses [redacted] here'],
    [`uses ${'sk_'}live_4eC39HqLyjWDarjtT1 here`, 'uses [redacted] here'],
    ['paid with 4111 1111 1111 1111 today', 'paid with [redacted] today'],
    ['paid with 378282246310005', 'paid with [redacted]'],
  ])('%s', (text, clean) => {
    expect(redact(text)).toBe(clean)
    expect(redact({ text: [text] })).toEqual({ text: [clean] })
    // A record may be redacted again.
    expect(redact(clean)).toBe(clean)
  })

  test.each([
    'Time slot already booked for this doctor',
    'TokenExpiredError: jwt expired at 2024-12-20T10:30:00Z',
    'Authorization header missing',
    'Unexpected token } in JSON at position 21',
    'Basic authentication is required',
    'at file:///srv/app/node_modules/@hono/node-server/dist/index.mjs:989:13',
    'at webpack://app/./node_modules/@scope/x.js:1:2',
    'Appointment 4111111111111112 at 1734690600000',
    'https://clinic.internal/doctors/5?mail=a@b.example',
  ])('%s has none', (text) => expect(redact(text)).toBe(text))

  test('is what the patterns of the options say, too', () => {
    const options = { keys: ['diagnosis'], patterns: [/mrn-\d+/i, /\bPESEL \d{11}/gy] }
    expect(redact('MRN-1, mrn-22; PESEL 44051401359 and PESEL 44051401359', options)).toBe(
      '[redacted], [redacted]; [redacted] and [redacted]',
    )
    expect(redact('invalid: yes, id: 5, national id=6', { keys: ['id', 'national_id'] })).toBe(
      'invalid: yes, id: [redacted] national id=[redacted]',
    )
    expect(redact('diagnosis=Influenza, page=2', options)).toBe('diagnosis=[redacted] page=2')
    expect(redact({ count: 12345 }, { patterns: [/234/] })).toEqual({ count: '1[redacted]5' })
  })

  test('is found in names of fields and in numbers', () => {
    expect(redact({ 'postgres://a:hunter2@b': 4111111111111111 })).toEqual({ 'postgres://[redacted]@b': '[redacted]' })
  })

  test('is found where the text is cut', () => {
    for (let padding = 3960; padding <= 4000; padding++) {
      expect(redact(`${'x'.repeat(padding)} postgres://clinic:hunter2@db`)).not.toMatch(/hun/)
    }
  })
})

describe('what JSON cannot hold', () => {
  class Stay {
    readonly id = 42
    readonly #secret = 'hunter2'
    get doctor(): string {
      return this.#secret
    }
  }

  test.each([
    [undefined, undefined],
    [10n, '10'],
    [Number.NaN, 'NaN'],
    [-Infinity, '-Infinity'],
    [Symbol('a'), 'Symbol(a)'],
    [() => 1, '[function]'],
    [new Date('2024-12-20T10:30:00Z'), '2024-12-20T10:30:00.000Z'],
    [new Date('never'), 'Invalid Date'],
    [new URL('https://clinic:hunter2@api.internal/'), 'https://[redacted]@api.internal/'],
    [/a/g, '/a/g'],
    [Buffer.from('hunter2'), '[7 bytes]'],
    [new ArrayBuffer(3), '[3 bytes]'],
    [new Map<unknown, unknown>([[5, { a: 1 }]]), { 5: { a: 1 } }],
    [
      new Headers({ 'User-Agent': 'curl', Authorization: 'Bearer hunter2' }),
      { authorization: '[redacted]', 'user-agent': 'curl' },
    ],
    [new URLSearchParams('page=1&token=hunter2'), { page: '1', token: '[redacted]' }],
    [new Set([1, [2]]), [1, [2]]],
    [
      [undefined, () => 1, new Array(2)],
      [null, '[function]', [null, null]],
    ],
    [{ a: undefined, b: 1 }, { b: 1 }],
    [new Stay(), { id: 42 }],
    // It might do anything.
    [
      { toJSON: () => 'hunter2', a: 1 },
      { toJSON: '[function]', a: 1 },
    ],
    [runInNewContext('new RangeError("5")').constructor, '[function]'],
  ])('%o', (value, plain) => expect(redact(value)).toEqual(plain))

  test('a field named __proto__ stays a field', () => {
    const plain = redact(JSON.parse('{"__proto__":{"admin":true}}'))
    expect(JSON.stringify(plain)).toBe('{"__proto__":{"admin":true}}')
    expect((plain as { admin?: boolean }).admin).toBeUndefined()
  })

  test('a cycle is cut where it closes, what occurs twice is not', () => {
    const shared = { a: 1 }
    const cyclic: Record<string, unknown> = { shared, again: shared }
    cyclic.list = [cyclic]
    expect(redact(cyclic)).toEqual({ shared, again: shared, list: ['[cycle]'] })
  })

  test('a getter that throws costs its field alone', () => {
    const broken = Object.defineProperty({ a: 1 }, 'b', { enumerable: true, get: () => JSON.parse('{') })
    expect(redact({ broken })).toEqual({ broken: { a: 1, b: '[unreadable]' } })
  })

  test.each(thrownValues)('%s', (_, make) => {
    const plain = redact({ value: make() })
    expect(JSON.parse(JSON.stringify(plain))).toEqual(plain)
  })
})

describe('what is too much for a log line', () => {
  test('a long text is cut, and says by how much', () => {
    expect(redact('x'.repeat(5000))).toBe(`${'x'.repeat(4000)}... [1000 more]`)
    expect(redact('x'.repeat(1_000_000))).toBe(`${'x'.repeat(4000)}... [996000 more]`)
  })

  test('a wide object or list is cut, and says by how much', () => {
    const list = Array.from({ length: 1000 }, (_, index) => index)
    expect(redact(list)).toEqual([...list.slice(0, 50), '[950 more]'])
    expect(redact(new Set(list))).toEqual([...list.slice(0, 50), '[950 more]'])
    const fields = Object.fromEntries(list.map((each) => [`f${each}`, each]))
    expect(Object.entries(redact(fields) as object).slice(-2)).toEqual([
      ['f49', 49],
      ['...', '[950 more]'],
    ])
  })

  test('a deep object is cut', () => {
    let deep: object = {}
    for (let level = 0; level < 10_000; level++) deep = { deep }
    expect(JSON.stringify(redact(deep))).toBe(`${'{"deep":'.repeat(8)}"[cut]"${'}'.repeat(8)}`)
  })

  test('all of them together stay bounded', () => {
    const wide = (depth: number): unknown =>
      depth === 0 ? 'x'.repeat(100_000) : Array.from({ length: 60 }, () => (depth === 3 ? undefined : wide(depth - 1)))
    const branching: object = new Proxy(
      {},
      { ownKeys: () => keys, getOwnPropertyDescriptor: () => field, get: () => new Proxy(branching, {}) },
    )
    const keys = Array.from({ length: 5000 }, (_, index) => `key ${index} ${'k'.repeat(1000)}`)
    const field = { enumerable: true, configurable: true, value: 1 }
    for (const value of [wide(2), branching]) expect(JSON.stringify(redact(value)).length).toBeLessThan(50_000)
  })

  test('hostile texts do not take for ever', () => {
    // Each would run for minutes if a pattern went back over what it has read.
    const hostile = [
      'a'.repeat(8000),
      'password'.repeat(1000),
      '://'.repeat(2700),
      `x://${'a:'.repeat(4000)}`,
      '-----BEGIN '.repeat(700),
    ]
    hostile.push(
      `token${' '.repeat(8000)}`,
      '4 '.repeat(4000),
      'eyJ'.repeat(2700),
      `"password":"${'\\'.repeat(8000)}`,
      'a.'.repeat(4000),
    )
    for (const text of hostile) expect(typeof redact([text, text, text])).toBe('object')
  })
})
