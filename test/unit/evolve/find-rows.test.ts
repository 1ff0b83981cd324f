import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contract as clinic } from '../../../src/contract'
import type { Contract } from '../../../src/core'
import { resolveContract } from '../../../src/core/resolve-contract'
import { className } from '../../../src/core/row-name'
import { findRows, suggestRows } from '../../../src/evolve'
import { chat } from '../../contracts/chat'
import { exchange } from '../../contracts/exchange'
import { shop } from '../../contracts/shop'

const clinicRows = resolveContract(clinic)

const found = (input: string, contract: Contract = clinic, formerNames = {}) =>
  findRows(resolveContract(contract), input, formerNames).map(({ name }) => name)

const suggested = (input: string, contract: Contract = clinic) =>
  suggestRows(resolveContract(contract), input).map(({ row }) => row.name)

test.each([clinic, chat, exchange, shop] as Contract[])(
  'every row of $name is found by its name, class and code',
  (contract) => {
    const resolved = resolveContract(contract)
    for (const row of resolved.rows) {
      const inputs = [
        row.name,
        className(row.name),
        ` ${row.name}\n`,
        ...(row.code === undefined ? [] : [String(row.code)]),
      ]
      for (const input of inputs) expect(findRows(resolved, input), input).toEqual([row])
    }
  },
)

test.each([
  'slot_unavailable',
  'slot-unavailable',
  'Slot unavailable',
  'slotUnavailable',
  'slotunavailableerror',
  '`SLOT_UNAVAILABLE`',
  '{"message":"Time slot already booked for this doctor","error":"SLOT_UNAVAILABLE","status":409}',
  '2026-01-02T10:00:00Z error: POST /appointments failed with SLOT_UNAVAILABLE (409)',
  'SlotUnavailableError: Time slot already booked for this doctor\n    at book (file:///app/book.js:10:9)',
  'https://docs.example/errors/SLOT_UNAVAILABLE',
  'The answer was SLOT_UNAVAILABLE.',
])('%s names one row', (input) => {
  expect(found(input)).toEqual(['SLOT_UNAVAILABLE'])
})

test('a former name is found', () => {
  expect(found('SLOT_TAKEN', clinic, { SLOT_UNAVAILABLE: ['SLOT_TAKEN'] })).toEqual(['SLOT_UNAVAILABLE'])
  expect(found('SLOT_TAKEN')).toEqual([])
})

test.each(['', ' ', 'undefined', '409', 'error', 'constructor', '3999', 'status 404', '_', '🎉'])(
  '%j names no row',
  (input) => {
    expect(found(input)).toEqual([])
    expect(found(input, chat)).toEqual([])
  },
)

test('a text that names several rows names them all', () => {
  expect(found('DOUBLE_BOOKING or SLOT_UNAVAILABLE?')).toEqual(['SLOT_UNAVAILABLE', 'DOUBLE_BOOKING'])
})

describe('the nearest row is suggested first', () => {
  test.each([
    ['SLOT_UNAVAILBLE', 'SLOT_UNAVAILABLE'],
    ['SlotUnavailabelError', 'SLOT_UNAVAILABLE'],
    ['Time slot alredy booked for this doctor', 'SLOT_UNAVAILABLE'],
    ['slot already booked', 'SLOT_UNAVAILABLE'],
    ['{"message":"Email already registered","status":422}', 'EMAIL_EXISTS'],
    ['2026-01-02 10:00:00 WARN [api] request 8f3 took 12 ms: Doctor does not exist', 'DOCTOR_NOT_FOUND'],
    ['Dieser Termin ist leider schon vergeben', 'SLOT_UNAVAILABLE'],
    ['Ce créneau est déjà réservé', 'SLOT_UNAVAILABLE'],
    ['{"code":3003,"msg":"?"}', 'SLOT_UNAVAILABLE'],
    ['failed with error #9002', 'SERVICE_UNAVAILABLE'],
    ['3030', 'SLOT_UNAVAILABLE'],
  ])('%s', (input, name) => {
    expect(suggested(input)[0]).toBe(name)
  })

  test('of a message with parameters', () => {
    expect(suggested('This API key lacks the permission trade', exchange)[0]).toBe('MISSING_PERMISSION')
  })

  test('of every message of the clinic as it is', () => {
    for (const { message, name } of clinicRows.rows) {
      const [first] = suggestRows(clinicRows, message)
      expect([first?.row.message, first?.row.name], message).toEqual([message, name])
    }
  })
})

test.each(['zzzzzz', '', '🎉', '12:00'])('nothing is near %j', (input) => {
  expect(suggested(input)).toEqual([])
})

test('any input is read, and what is suggested is a row', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (input) => {
      const rows = [...findRows(clinicRows, input), ...suggestRows(clinicRows, input).map(({ row }) => row)]
      for (const row of rows) expect(clinicRows.rows).toContain(row)
    }),
  )
})
