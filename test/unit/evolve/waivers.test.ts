import { expect, test } from 'vitest'
import { applyWaivers, diffContracts, fingerprintOf, smallestBump } from '../../../src/evolve'
import { base, edited } from './diff/corpus'

const changes = diffContracts(
  base,
  edited((contract) => {
    Object.assign(contract.errors.PARCEL_MOVED ?? {}, { code: 150, message: 'Moved' })
  }),
)
const [moved, reworded] = changes.map(fingerprintOf)
const waiver = { reason: 'Nobody reads it yet', until: '2027-01-31' }

test('a waiver accepts its change, and no other', () => {
  expect([moved, reworded]).toEqual([
    'code-changed errors.PARCEL_MOVED.code',
    'message-changed errors.PARCEL_MOVED.message',
  ])
  const { open, waived, findings } = applyWaivers(changes, [{ ...waiver, fingerprint: moved ?? '' }], '2027-01-31')
  expect([open.map(fingerprintOf), waived.map(fingerprintOf), findings]).toEqual([[reworded], [moved], []])
})

test('a waiver that is out of date or accepts nothing is a finding', () => {
  const old = { ...waiver, fingerprint: moved ?? '' }
  const unused = { ...waiver, fingerprint: 'row-removed errors.PARCEL_MOVED', until: '2028-01-01' }
  const { open, findings } = applyWaivers(changes, [old, unused], '2027-02-01')
  expect(open.map(fingerprintOf)).toEqual([moved, reworded])
  expect(findings.map(({ rule, place }) => [rule, place])).toEqual([
    ['expired-waiver', 'waivers[0]'],
    ['unused-waiver', 'waivers[1]'],
  ])
  expect(findings[0]?.message).toContain('ended on 2027-01-31')
})

test('the smallest bump goes by the consumers that are named', () => {
  expect(smallestBump([])).toBe('none')
  expect(smallestBump(changes)).toBe('major')
  expect(smallestBump(changes, ['client'])).toBe('minor')
  const [, second] = changes
  expect(smallestBump(second ? [second] : [], ['client'])).toBe('patch')
  const added = diffContracts(
    base,
    edited((contract) => {
      contract.categories.van = { title: 'Van', range: [300, 399] }
    }),
  )
  expect(smallestBump(added)).toBe('minor')
})
