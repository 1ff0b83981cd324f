import { describe, expect, test } from 'vitest'
import { contract as clinic } from '../../../../src/contract'
import { contractFaults } from '../../../../src/core/contract-faults'
import { recoveryOf } from '../../../../src/core/http-error-shape'
import { readReference } from '../../../support/reference'
import { importText, notesOf } from './import-fixture'

const imported = importText('api-errors.md', readReference('api-errors.md'))
const { contract } = imported

describe('the reference of the clinic gives', () => {
  test('its 55 rows with their codes, statuses, meanings and messages, in their order', () => {
    const own = Object.entries(clinic.errors).map(([name, row]) => {
      const { code, status, meaning, message } = row as typeof row & { readonly message?: string }
      return [name, { code, status, meaning, message }]
    })
    const found = Object.entries(contract.errors).map(([name, { code, status, meaning, message }]) => [
      name,
      { code, status, meaning, message },
    ])
    expect(found).toHaveLength(55)
    expect(found).toEqual(own)
  })

  test('its categories with their ranges', () => {
    expect(contract.categories).toEqual(clinic.categories)
  })

  test('a recovery for each row, guessed from the status and marked', () => {
    for (const [name, { status = 0, recovery }] of Object.entries(contract.errors)) {
      expect(recovery).toBe(recoveryOf(status))
      expect(imported.remarks.get(`errors.${name}`)).toBe('guessed: recovery')
    }
  })

  test('what its examples carry', () => {
    expect(contract.errors.VALIDATION_FAILED?.carries).toEqual(['errors'])
    expect(contract.errors.RATE_LIMIT_EXCEEDED?.carries).toEqual(['retryAfter'])
    expect(contract.errors.SLOT_UNAVAILABLE).not.toHaveProperty('carries')
  })

  test('its tiers, windows and headers', () => {
    const { unavailable: _, ...limits } = clinic.rateLimits
    expect(contract.rateLimits).toEqual(limits)
  })

  test('its version, its fallback, its validation row and its HTTP statuses', () => {
    const { version, fallback, validation } = clinic
    expect(contract).toMatchObject({ version, fallback, validation })
    for (const [status, { reason, meaning, listedBy }] of Object.entries(clinic.httpStatuses)) {
      const isListed = (listedBy as readonly string[]).includes('api')
      const expected = isListed ? { reason, meaning, listedBy: ['api-errors.md'] } : undefined
      expect(contract.httpStatuses?.[Number(status)]).toEqual(expected)
    }
  })

  test('its statuses with their meanings, and the graphs that it draws', () => {
    const { appointment, consultation, prescription } = clinic.lifecycles
    const found = contract.lifecycles ?? {}
    expect(Object.keys(found)).toEqual(['appointment', 'consultation', 'prescription'])
    for (const [name, { statuses, initial }] of Object.entries({ appointment, consultation, prescription })) {
      expect(found[name]).toMatchObject({ statuses, initial })
    }
    expect(found.consultation?.transitions).toEqual(consultation.transitions)
    // The third arrow to `cancelled` is ambiguous: docs/decisions/003-appointment-graph.md.
    expect(found.appointment?.transitions).toEqual({ ...appointment.transitions, in_progress: ['completed'] })
    expect(found.prescription?.transitions).toEqual({ active: [], completed: [], discontinued: [] })
  })

  test('the refusals that names of rows tell', () => {
    const { appointment } = clinic.lifecycles
    expect(contract.lifecycles?.appointment).toMatchObject({
      refusals: appointment.refusals,
      unknownStatus: appointment.unknownStatus,
    })
  })

  test('a sound contract', () => {
    expect(contractFaults(contract)).toEqual([])
  })
})

test('what is not understood is listed, line by line', () => {
  const lines = readReference('api-errors.md').split('\n')
  const notes = notesOf(imported)
  const noteAt = (line: number) => notes.filter((note) => note.startsWith(`${line}: `))
  const lineOf = (text: string) => lines.findIndex((line) => line.includes(text)) + 1
  expect(noteAt(lineOf('↓              ↓'))).toEqual([
    expect.stringMatching(/the arrow to cancelled is ambiguous.* may start at in_progress/),
  ])
  expect(noteAt(lineOf('### Prescription Statuses') + 2)).toEqual([expect.stringContaining('no graph of prescription')])
  expect(noteAt(lineOf('GET /api/appointments?page=1'))).toEqual([expect.stringContaining('is not read')])
  expect(noteAt(lineOf('- `doctor_id`: Specific doctor'))).toEqual([expect.stringContaining('doctor_id')])
  expect(noteAt(lineOf('"data": [...]') - 1)).toEqual([expect.stringContaining('is no JSON')])
  expect(notes.filter((note) => note.includes('ERROR_CODE'))).toHaveLength(2)
  expect(notes.filter((note) => note.includes('prose is not read'))).toHaveLength(1)
  // The rows, their tables and the examples of rows are understood.
  const table = [lineOf('### Authentication Errors'), lineOf('## Status Values')] as const
  const inTables = imported.notes.filter(({ line }) => line > table[0] + 1 && line < table[1])
  expect(inTables).toEqual([])
})
