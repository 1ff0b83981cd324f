import { expect, test } from 'vitest'
import { errors, patientText } from '../../../src/contract'
import { docplannerAnswer, docplannerDictionary, partnerCode } from '../../../src/docplanner'
import { clinicRows, makeError } from '../../support/rows'

test('the dictionary has every row below 500, in the order of the table, and no other', () => {
  const expected = clinicRows.filter(([, { status }]) => status < 500).map(([name]) => name)
  expect(docplannerDictionary().map(({ name }) => name)).toEqual(expected)
})

test('every number that is ever answered is in the dictionary', () => {
  const codes = { SLOT_UNAVAILABLE: 1, DOUBLE_BOOKING: 2 }
  const listed = docplannerDictionary(codes).map(({ errorCode }) => errorCode)
  const answered = clinicRows.flatMap(([name]) => {
    const { body } = docplannerAnswer(makeError(name), { codes })
    return 'error_code' in body ? [body.error_code] : []
  })
  expect(answered).toEqual(listed)
})

test("the numbers are ours, or the partner's where they are agreed", () => {
  expect(partnerCode('SLOT_UNAVAILABLE')).toBe(errors.SLOT_UNAVAILABLE.code)
  expect(partnerCode('SLOT_UNAVAILABLE', { SLOT_UNAVAILABLE: 0 })).toBe(0)
  expect(partnerCode('DOUBLE_BOOKING', { SLOT_UNAVAILABLE: 1 })).toBe(errors.DOUBLE_BOOKING.code)
})

test('a text is the patient text in English where the row has one, else the message', () => {
  const text = (name: string) => docplannerDictionary().find((entry) => entry.name === name)?.text
  for (const [name, { patient, message, meaning }] of clinicRows.filter(([, { status }]) => status < 500)) {
    const forPatients: Record<string, string> = patientText.en
    expect(text(name)).toBe(patient ? forPatients[name] : (message ?? meaning))
    expect(text(name)).not.toBe('')
  }
})
