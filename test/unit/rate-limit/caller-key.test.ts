import { expect, test } from 'vitest'
import { callerKey } from '../../../src/rate-limit/caller-key'

test.each([
  '2001:db8:1:2::1',
  '2001:DB8:1:2::1',
  '2001:0db8:0001:0002:0000:0000:0000:0001',
  '2001:db8:1:2:ffff:ffff:ffff:ffff',
  '[2001:db8:1:2::1]',
  '2001:db8:1:2::1%eth0',
  '2001:db8:1:2::192.0.2.1',
])('%s counts as its /64', (key) => {
  expect(callerKey(key)).toBe('2001:db8:1:2::/64')
})

test('another /64 is another caller', () => {
  expect(callerKey('2001:db8:1:3::1')).not.toBe(callerKey('2001:db8:1:2::1'))
  expect(callerKey('::1')).toBe('0:0:0:0::/64')
})

test.each(['192.0.2.1', '::ffff:192.0.2.1', '::FFFF:c000:0201', '[::ffff:192.0.2.1]'])('%s counts as IPv4', (key) => {
  expect(callerKey(key)).toBe('192.0.2.1')
})

test.each(['42', '', 'anna', 'user:42', 'a:b', 'tenant:7:user:42', '192.0.2.1:8080', '[::1]:8080', 'x'.repeat(9000)])(
  'a key that is no address stays as it is: %.40s',
  (key) => expect(callerKey(key)).toBe(key),
)
