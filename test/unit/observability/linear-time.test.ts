import { describe, expect, test } from 'vitest'
import { HttpError } from '../../../src'
import { errorRecord, logErrors, redact } from '../../../src/observability'
import { growthOf, leastTime, mostGrowth, textOf } from '../../support/growth'

const units = [
  ...[
    'token',
    'password',
    'a://',
    'a:',
    'x://a:',
    'a://b:c@',
    '@',
    'https://',
    'https://a@',
    'card ',
    'id',
    '_',
    'token-',
  ],
  ...[
    'token=',
    'token: ',
    'cookie:',
    'cookie: \n',
    '=',
    ': ',
    '"',
    "'",
    '\\',
    '\\"',
    'token\\"',
    'bearer ',
    'basic a',
    'eyJ',
  ],
  ...['-----BEGIN ', '-----BEGIN PRIVATE KEY-----', '4 ', '4-', 'sk-', '\n', ' at ', '\n@', '@:', 'a@b:'],
]
const prefixes = ['', 'token', 'token=', 'cookie: ', 'token="', 'x://']

const options = { keys: ['id', 'national_id'] }

describe('the time of redaction is linear', () => {
  test.each(units)('in a text of %j', (unit) => {
    for (const prefix of prefixes) {
      const growth = growthOf((length) => {
        const text = textOf(length, unit, prefix, '\n&')
        return () => redact(text, options)
      })
      expect(growth, prefix).toBeLessThanOrEqual(mostGrowth)
    }
  })

  test.each(units)('in the name of a field of %j', (unit) => {
    const growth = growthOf((length) => {
      const held = { [textOf(length, unit)]: 1 }
      return () => redact(held, options)
    })
    expect(growth).toBeLessThanOrEqual(mostGrowth)
  })

  test.each(['@', '@:', 'a@b:', 'a', 'b', '\n', '\n    at x'])('in a message and a stack of %j', (unit) => {
    const growth = growthOf((length) => {
      const error = new TypeError(`b${textOf(length / 2, unit)}`)
      error.stack = textOf(length, unit)
      return () => errorRecord(error)
    })
    expect(growth).toBeLessThanOrEqual(mostGrowth)
  })
})

test('a path full of names of secrets costs a log line about as much as any other path', () => {
  const log = logErrors({ info: () => {}, warn: () => {}, error: () => {} })
  const costOf = (path: string) => leastTime(() => log(new HttpError(404), { method: 'GET', path }), 60)
  const harmless = costOf(`/${'doctor'.repeat(1333)}`)
  expect(costOf(`/${'token'.repeat(1600)}`) / harmless).toBeLessThan(8)
  expect(costOf(`/${'a://'.repeat(2000)}`) / harmless).toBeLessThan(8)
})

test('a long text costs no more than its first 8,000 characters', () => {
  const [long, longer] = [textOf(8000, 'token: a, '), textOf(800_000, 'token: a, ')]
  expect(leastTime(() => redact(longer), 20) / leastTime(() => redact(long), 20)).toBeLessThan(4)
})
