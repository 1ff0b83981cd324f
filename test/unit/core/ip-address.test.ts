import { isIP, isIPv6 } from 'node:net'
import { describe, expect, test } from 'vitest'
import { ipv4Of, parseIpAddress } from '../../../src/core/ip-address'

const canonical = (text: string) => new URL(`http://[${text}]`).hostname.slice(1, -1)

const spellings = [
  '::',
  '::1',
  '1::',
  '0:0:0:0:0:0:0:1',
  '0000:0000:0000:0000:0000:0000:0000:0001',
  '2001:DB8::a',
  '2001:0db8:0000:0001:0000:0000:0000:000a',
  '1:2:3:4:5:6:7::',
  '::2:3:4:5:6:7:8',
  '1:2:3:4:5:6:7:8',
  '64:ff9b::192.0.2.1',
  '::ffff:192.0.2.1',
  '::FFFF:C000:0201',
  '1:2:3:4:5:6:192.0.2.1',
]

const others = [
  '',
  ':',
  ':::',
  '1',
  'abc',
  'a:b',
  '1:2:3:4:5:6:7',
  '1:2:3:4:5:6:7:8:9',
  '1:2:3:4::5:6:7:8',
  '1::2::3',
  '::12345',
  '::g',
  '1.2.3',
  '1.2.3.4.5',
  '256.1.1.1',
  '010.0.0.1',
  '::ffff:256.1.1.1',
  '::ffff:01.2.3.4',
  '::1.2.3',
  '1.2.3.4::',
  '1:2:3:4:5:6:7:1.2.3.4',
  '::1/64',
  '::1]/[',
  'aa:bb:cc:dd:ee:ff',
  'user:42',
]

test.each(spellings)('%s is read as Node and URLs read it', (text) => {
  expect(isIPv6(text)).toBe(true)
  const groups = parseIpAddress(text) ?? []
  expect(groups).toHaveLength(8)
  expect(canonical(groups.map((group) => group.toString(16)).join(':'))).toBe(canonical(text))
})

test.each(others)('%j is no address, for Node neither', (text) => {
  expect(isIP(text)).toBe(0)
  expect(parseIpAddress(text)).toBeUndefined()
})

test('random texts of the letters of an address are addresses where Node says so', () => {
  const letters = ['0', '1', 'f', 'F', ':', ':', ':', '::', '.', '1.2.3.4', 'ffff', '255']
  let seed = 1
  const next = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % below
  }
  let addresses = 0
  for (let round = 0; round < 50_000; round++) {
    const text = Array.from({ length: next(18) }, () => letters[next(letters.length)]).join('')
    expect(parseIpAddress(text) !== undefined, text).toBe(isIP(text) !== 0)
    if (isIP(text) !== 0) addresses++
  }
  expect(addresses).toBeGreaterThan(100)
})

describe('what a URL or an interface adds to IPv6 does not count', () => {
  test.each(['[fe80::1]', 'fe80::1%eth0', '[fe80::1%25en0]', 'FE80::1%1'])('%s', (text) => {
    expect(parseIpAddress(text)).toEqual(parseIpAddress('fe80::1'))
  })

  test.each(['[fe80::1', 'fe80::1]', 'fe80::1%', '[1.2.3.4]', '[::1]:80', '1.2.3.4:80', '1.2.3.4%eth0'])(
    '%s is no address',
    (text) => expect(parseIpAddress(text)).toBeUndefined(),
  )
})

test('IPv4 is found in each of its forms, and nowhere else', () => {
  const forms = ['192.0.2.1', '::ffff:192.0.2.1', '::FFFF:c000:201', '0:0:0:0:0:ffff:C000:0201']
  for (const text of forms) expect(ipv4Of(parseIpAddress(text) ?? []), text).toBe('192.0.2.1')
  const others = ['::192.0.2.1', '64:ff9b::192.0.2.1', '1::ffff:192.0.2.1', '::1', '::']
  for (const text of others) expect(ipv4Of(parseIpAddress(text) ?? []), text).toBeUndefined()
})
