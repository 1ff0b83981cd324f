import { expect, test } from 'vitest'
import { contractFaults, formatFaults } from '../../../src/core'
import { changed } from '../../support/sound-contract'

test('a sound contract has none', () => {
  expect(contractFaults(changed(() => undefined))).toEqual([])
})

test('one mistake is told once', () => {
  const faults = contractFaults(changed(({ lifecycles }) => lifecycles.parcel?.transitions.received?.push('lost')))
  expect(faults).toEqual([
    {
      place: 'lifecycles.parcel.transitions.received',
      problem: 'there is no status "lost"',
      fix: 'Add it to statuses, or name one that exists.',
    },
  ])
  expect(formatFaults(faults)).toBe(
    '- lifecycles.parcel.transitions.received: there is no status "lost". Add it to statuses, or name one that exists.',
  )
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
  const fix = 'The next free code of parcel is 100.'
  expect(contractFaults(contract)).toEqual([
    { place: 'errors.PARCEL_TOO_HEAVY.code', problem: 'PARCEL_NOT_FOUND already has code 101', fix },
    { place: 'errors.PARCEL_MOVED.code', problem: 'PARCEL_TOO_HEAVY already has code 101', fix },
  ])
})

test('a lifecycle may go round: a status that leads back is no fault', () => {
  const contract = changed(({ lifecycles }) => lifecycles.parcel?.transitions.delivered?.push('received'))
  expect(contractFaults(contract)).toEqual([])
})

test('a lifecycle without any move has a graph that is not known yet: that is no fault', () => {
  const contract = changed(({ lifecycles }) => {
    for (const status of Object.keys(lifecycles.parcel?.statuses ?? {})) {
      Object.assign(lifecycles.parcel?.transitions ?? {}, { [status]: [] })
    }
  })
  expect(contractFaults(contract)).toEqual([])
})

test('the ends of a range belong to it', () => {
  const contract = changed(({ errors }) => {
    Object.assign(errors.PARCEL_NOT_FOUND ?? {}, { code: 100 })
    Object.assign(errors.PARCEL_MOVED ?? {}, { code: 199 })
  })
  expect(contractFaults(contract)).toEqual([])
})

test('matters of taste are no faults', () => {
  const contract = changed(({ errors }) => {
    Object.assign(errors.PARCEL_MOVED ?? {}, { message: 'it moved.', meaning: 'MOVED!' })
    Object.assign(errors, { 'parcel.lost-again_X9': { ...errors.PARCEL_MOVED, code: 150 } })
  })
  expect(contractFaults(contract)).toEqual([])
})

test('a name is reserved only in exactly this form', () => {
  const contract = changed(({ errors }) => {
    const row = { ...errors.PARCEL_MOVED, code: undefined, category: 'parcel' }
    Object.assign(errors, { UNKNOWN: row, Default: row, unknown_parcel: row })
  })
  expect(contractFaults(contract)).toEqual([])
})
