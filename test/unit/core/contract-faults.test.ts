import { expect, test } from 'vitest'
import { contractFaults } from '../../../src/core'
import { changed } from '../../support/sound-contract'

test('a sound contract has none', () => {
  expect(contractFaults(changed(() => undefined))).toEqual([])
})

test('one mistake is told once', () => {
  const faults = contractFaults(changed(({ lifecycles }) => lifecycles.parcel?.transitions.received?.push('lost')))
  expect(faults).toEqual(['lifecycles.parcel: there is no status "lost". Add it to statuses, or name one that exists.'])
})

test('a status that is used at several places and does not exist is told once', () => {
  const contract = changed(({ lifecycles }) => {
    for (const nexts of Object.values(lifecycles.parcel?.transitions ?? {})) nexts.push('lost')
    lifecycles.parcel?.refusals.push({ from: 'lost', refusal: 'PARCEL_MOVED' })
  })
  expect(contractFaults(contract)).toHaveLength(1)
})

test('three rows with one code are two faults, each naming the other row', () => {
  const contract = changed(({ errors }) => {
    for (const name of ['PARCEL_TOO_HEAVY', 'PARCEL_MOVED']) Object.assign(errors[name] ?? {}, { code: 101 })
  })
  expect(contractFaults(contract)).toEqual([
    expect.stringMatching(/^errors\.PARCEL_TOO_HEAVY: code 101 is already that of PARCEL_NOT_FOUND/),
    expect.stringMatching(/^errors\.PARCEL_MOVED: code 101 is already that of PARCEL_/),
  ])
})

test('a lifecycle may go round: a status that leads back is no fault', () => {
  const contract = changed(({ lifecycles }) => lifecycles.parcel?.transitions.delivered?.push('received'))
  expect(contractFaults(contract)).toEqual([])
})

test('the ends of a range belong to it', () => {
  const contract = changed(({ errors }) => {
    Object.assign(errors.PARCEL_NOT_FOUND ?? {}, { code: 100 })
    Object.assign(errors.PARCEL_MOVED ?? {}, { code: 199 })
  })
  expect(contractFaults(contract)).toEqual([])
})
