import { describe, expect, test } from 'vitest'
import { negotiate, varyByAccept } from '../../../../src/server/internal/negotiate'

describe('the house form', () => {
  test.each([
    undefined,
    '',
    '   ',
    'application/json',
    '*/*',
    'application/*',
    'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    // A tie.
    'application/problem+json, application/json',
    'application/json;q=0.5, application/problem+json;q=0.5',
    // It is liked better.
    'application/problem+json;q=0.9, application/json',
    'application/problem+json;q=0.1, */*;q=0.2',
    // Neither is acceptable.
    'text/html',
    'application/json;q=0, application/problem+json;q=0',
    '*/*;q=0',
    // It is no range of ours.
    'application/problem',
    'application/problem+json-seq',
    'application/problem+jsonx',
  ])('answers Accept: %s', (accept) => expect(negotiate(accept)).toBe('house'))
})

describe('problem details', () => {
  test.each([
    'application/problem+json',
    'APPLICATION/Problem+JSON',
    '  application/problem+json  ',
    'application/problem+json;q=0.001',
    'application/problem+json;charset=utf-8',
    'application/problem+json ; charset=utf-8 ; q=0.4',
    'text/html, application/problem+json',
    'application/json;q=0.9, application/problem+json',
    'application/json; q=0.899, application/problem+json; q=0.9',
    // The most specific range decides, wherever it stands.
    'application/problem+json, application/*;q=0.5',
    'application/*;q=0.5, application/problem+json',
    '*/*;q=0.1, application/problem+json;q=0.2',
    'application/*, application/json;q=0.3',
    '*/*, application/json;q=0',
    'application/*;q=1.000, application/json;q=0.999',
  ])('answer Accept: %s', (accept) => expect(negotiate(accept)).toBe('problem'))
})

test.each(['2', '1.001', '-1', '0.1234', 'high', '', '0,5', '.5', 'NaN', '1e0'])(
  'a weight that is malformed excludes its range: q=%s',
  (weight) => {
    expect(negotiate(`application/problem+json;q=${weight}`)).toBe('house')
    expect(negotiate(`application/json;q=${weight}, application/problem+json;q=0.001`)).toBe('problem')
  },
)

test.each([';', ',', ',,,', ';;q', '/', ';q=1', '*', '\u0000', 'a'.repeat(10_000)])(
  'what is no Accept header at all gets the house form: %j',
  (accept) => expect(negotiate(accept)).toBe('house'),
)

test.each([
  [undefined, 'Accept'],
  ['', 'Accept'],
  ['Origin', 'Origin, Accept'],
  ['Accept-Encoding', 'Accept-Encoding, Accept'],
  ['Origin, accept', 'Origin, accept'],
  ['*', '*'],
])('an answer that varied by %o varies by %s', (vary, expected) => {
  expect(varyByAccept(vary)).toBe(expected)
})
