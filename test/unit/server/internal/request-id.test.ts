import { expect, test } from 'vitest'
import { requestIdHeader, requestIdOf } from '../../../../src/server/internal/request-id'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

test('the header is the usual one', () => {
  expect(requestIdHeader).toBe('X-Request-Id')
})

test.each([
  'a',
  '42',
  '4bf92f3577b34da6a3ce929d0e0e4736',
  '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
  'web-1:booking.42_7',
  '0b1c5f0e-6a3e-4a2e-9a53-0d2f1f6f8a11',
  'x'.repeat(128),
])('a sane id is kept: %s', (id) => expect(requestIdOf(id)).toBe(id))

test.each([
  undefined,
  '',
  ' ',
  'two words',
  'x'.repeat(129),
  'a\r\nSet-Cookie: admin=1',
  'line\n',
  '\nline',
  '<script>alert(1)</script>',
  'a;b',
  'a,b',
  '"quoted"',
  'a/b',
  'ключ',
  'é',
  '\u0000',
  '$(id)',
])('an id is made in place of %j', (given) => {
  const id = requestIdOf(given)
  expect(id).toMatch(uuid)
  expect(requestIdOf(given)).not.toBe(id)
})

test('an id that was made is kept by the next service', () => {
  const id = requestIdOf(undefined)
  expect(requestIdOf(id)).toBe(id)
})
