import { expect, test } from 'vitest'
import { thrownHeaders } from '../../../../src/server/internal/thrown-headers'

const headersOf = (headers: unknown, status = 404) => thrownHeaders({ headers }, status)
const wait = { 'Retry-After': '7' }

test.each<[string, unknown]>([
  ['an object', { 'retry-after': '7' }],
  ['an object with a number', { 'Retry-After': 7 }],
  ['an object with a list', { 'Retry-After': ['7'] }],
  ['an object without a prototype', Object.assign(Object.create(null), wait)],
  ['Headers', new Headers(wait)],
  ['a Map', new Map(Object.entries(wait))],
  ['pairs', Object.entries(wait)],
  ['search parameters', new URLSearchParams(wait)],
])('a header is read from %s', (_, headers) => {
  expect(headersOf(headers)).toEqual(wait)
})

test.each([
  ['a line break', '7\r\nSet-Cookie: a=b'],
  ['a line feed', '7\nX: y'],
  ['a zero byte', '7\0'],
  ['text that is not Latin-1', '7 €'],
  ['half a character', '\ud83d'],
])('one with %s is dropped, the others stay', (_, value) => {
  for (const toMap of [(entries: object) => entries, (entries: object) => Object.entries(entries)]) {
    const headers = toMap({ 'Retry-After': value, 'X-Other': value, 'WWW-Authenticate': 'Bearer realm="Größe"' })
    expect(headersOf(headers)).toEqual({ 'WWW-Authenticate': 'Bearer realm="Größe"' })
  }
})

test('challenges that are listed, or stand in several headers, are all sent', () => {
  const both = { 'WWW-Authenticate': 'Basic, Bearer' }
  expect(headersOf({ 'WWW-Authenticate': ['Basic', 'Bearer'] })).toEqual(both)
  expect(
    headersOf([
      ['www-authenticate', 'Basic'],
      ['WWW-Authenticate', 'Bearer'],
    ]),
  ).toEqual(both)
})

test('a failure of the server sends when to come back and how to sign in, and no more', () => {
  const headers = { ...wait, 'WWW-Authenticate': 'Bearer', Allow: 'GET', 'Content-Range': 'bytes */2', Server: 'x' }
  expect(headersOf(headers, 503)).toEqual({ ...wait, 'WWW-Authenticate': 'Bearer' })
  expect(headersOf(headers, 405)).toEqual({
    ...wait,
    'WWW-Authenticate': 'Bearer',
    Allow: 'GET',
    'Content-Range': 'bytes */2',
  })
})

test('the headers of a whole answer, which an upstream sent, are not passed on', () => {
  expect(headersOf({ ...wait, date: 'Mon, 30 Nov 2026 21:10:25 GMT' })).toEqual({})
  expect(headersOf(new Headers({ ...wait, Date: 'Mon, 30 Nov 2026 21:10:25 GMT' }))).toEqual({})
})

test.each<[string, unknown]>([
  ['a text', 'Retry-After: 7'],
  ['a number', 7],
  ['a list of texts', ['Retry-After', '7']],
  ['a list of null', [null]],
  ['an object with a symbol', { 'Retry-After': Symbol('7') }],
  [
    'an object that throws',
    {
      get 'Retry-After'() {
        throw new Error('x')
      },
    },
  ],
  [
    'a Proxy that throws',
    new Proxy(
      {},
      {
        ownKeys() {
          throw new Error('x')
        },
      },
    ),
  ],
  ['a function', () => wait],
])('%s has none, and breaks nothing', (_, headers) => {
  expect(headersOf(headers)).toEqual({})
})
