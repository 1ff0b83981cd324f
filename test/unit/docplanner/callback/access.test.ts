import { describe, expect, test, vi } from 'vitest'
import { approve, docplannerCallback } from '../../../../src/docplanner'
import { slotBookingPayload } from '../../../support/docplanner/payloads'
import { callRequest } from '../../../support/docplanner/request'

type Options = Partial<Parameters<typeof docplannerCallback>[0]>

function made(options: Options) {
  const slotBooking = vi.fn(approve)
  const call = docplannerCallback({ slotBooking, ...options })
  const status = async (headers: Record<string, string> = {}) =>
    (await call(callRequest(slotBookingPayload(), { headers }))).status
  return { slotBooking, status }
}

describe('an API key', () => {
  test('that is right lets in; one that is wrong, absent or nearly right does not', async () => {
    const { status, slotBooking } = made({ apiKey: 'k3y-of-docplanner' })
    const wrong = ['', 'wrong', 'k3y-of-docplanne', 'k3y-of-docplanner1', 'K3Y-OF-DOCPLANNER']
    for (const key of wrong) expect(await status({ 'X-Api-Key': key }), key).toBe(401)
    expect(await status()).toBe(401)
    expect(slotBooking).not.toHaveBeenCalled()
    expect(await status({ 'X-Api-Key': 'k3y-of-docplanner' })).toBe(200)
  })

  test('may have a header of its own, and several values while one replaces another', async () => {
    const { status } = made({ apiKey: ['old', 'new'], apiKeyHeader: 'Authorization' })
    expect(await status({ Authorization: 'old' })).toBe(200)
    expect(await status({ Authorization: 'new' })).toBe(200)
    expect(await status({ 'X-Api-Key': 'new' })).toBe(401)
  })

  test.each([[undefined], [''], [[]], [['key', '']]])(
    'that is %j is a variable that is not set, and opens nothing',
    (apiKey) => {
      expect(() => made({ apiKey })).toThrow(/\[error-codebook\] apiKey/)
    },
  )
})

describe('an allow list', () => {
  const from = async (address: string | undefined, allowedAddresses: NonNullable<Options['allowedAddresses']>) =>
    made({ allowedAddresses, addressOf: () => address }).status()

  test.each([
    ['10.0.0.7', '10.0.0.7'],
    ['::ffff:10.0.0.7', '10.0.0.7'],
    ['10.0.0.7', '::ffff:10.0.0.7'],
    ['2001:db8::1', '2001:0DB8:0:0:0:0:0:1'],
  ])('%s is in [%s]', async (address, listed) => {
    expect(await from(address, ['192.0.2.1', listed])).toBe(200)
  })

  test.each(['10.0.0.8', '110.0.0.7', '::1', 'unknown', '', undefined])('%s is not in [10.0.0.7]', async (address) => {
    expect(await from(address, ['10.0.0.7'])).toBe(403)
  })

  test.each([
    ['10.0.0.0/8', ['10.0.0.0', '10.255.255.255', '::ffff:10.1.2.3'], ['9.255.255.255', '11.0.0.0', '::a01:203']],
    ['192.0.2.64/26', ['192.0.2.64', '192.0.2.127'], ['192.0.2.63', '192.0.2.128']],
    ['192.0.2.1/32', ['192.0.2.1'], ['192.0.2.0', '192.0.2.2']],
    ['0.0.0.0/0', ['0.0.0.0', '255.255.255.255'], ['::1', '2001:db8::1']],
    ['2001:db8::/32', ['2001:db8::', '2001:0DB8:ffff::1'], ['2001:db9::', '10.0.0.1', '2001:db7:ffff::1']],
    ['2001:db8::8/125', ['2001:db8::8', '2001:db8::f'], ['2001:db8::7', '2001:db8::10']],
    ['::ffff:10.0.0.0/104', ['10.9.9.9'], ['11.0.0.0']],
    ['::/0', ['::', '10.0.0.1', 'ffff::'], []],
  ])('may have the range %s', async (range, inside, outside) => {
    for (const address of inside) expect(await from(address, ['203.0.113.9', range]), address).toBe(200)
    for (const address of [...outside, 'unknown', '']) expect(await from(address, [range]), address).toBe(403)
  })

  test('may be a function', async () => {
    const allowed = async (address: string) => address.startsWith('10.')
    expect(await from('::ffff:10.0.0.7', allowed)).toBe(200)
    expect(await from('192.0.2.1', allowed)).toBe(403)
    expect(await from('2001:DB8::1', (address) => address === '2001:db8::1')).toBe(200)
  })

  test.each(['10.0.0.0/33', '10.0.0.0/', '10.0.0.0/8/8', '::/129', '::/-1', '/8', 'localhost', '', '1.2.3'])(
    '%j is no address',
    (listed) => {
      expect(() => made({ allowedAddresses: [listed] })).toThrow(/\[error-codebook\] allowedAddresses/)
    },
  )
})
