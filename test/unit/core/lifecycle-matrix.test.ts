import { describe, expect, test } from 'vitest'
import { type AnyApiError, assertTransition, canTransition, isApiError, type TransitionContexts } from '../../../src'
import { lifecycles } from '../../../src/contract'

type Name = keyof typeof lifecycles
type Row = Readonly<Record<string, number | 'ok'>>

/**
 * Every pair of the three lifecycles, `from` down and `to` across: `ok`, or the code of the refusal. Typed out, because these
 * are the promise.
 */
const matrix: Record<Name, Record<string, Row>> = {
  appointment: {
    pending: { pending: 3008, confirmed: 'ok', in_progress: 3008, completed: 3008, cancelled: 'ok' },
    confirmed: { pending: 3008, confirmed: 3007, in_progress: 'ok', completed: 3008, cancelled: 'ok' },
    in_progress: { pending: 3008, confirmed: 3007, in_progress: 3008, completed: 'ok', cancelled: 'ok' },
    completed: { pending: 3008, confirmed: 3007, in_progress: 3008, completed: 3008, cancelled: 3006 },
    cancelled: { pending: 3008, confirmed: 3007, in_progress: 3008, completed: 3008, cancelled: 3006 },
  },
  consultation: {
    scheduled: { scheduled: 4002, in_progress: 'ok', completed: 4004, cancelled: 'ok' },
    in_progress: { scheduled: 4002, in_progress: 4003, completed: 'ok', cancelled: 'ok' },
    completed: { scheduled: 4002, in_progress: 4005, completed: 4005, cancelled: 4002 },
    cancelled: { scheduled: 4002, in_progress: 4002, completed: 4002, cancelled: 4002 },
  },
  prescription: {
    active: { active: 3008, completed: 'ok', discontinued: 'ok' },
    completed: { active: 3008, completed: 3008, discontinued: 3008 },
    discontinued: { active: 3008, completed: 3008, discontinued: 3008 },
  },
}

/** A doctor with everything that a status may require: only the graph can refuse. */
const everything = { role: 'doctor', diagnosis: 'Migraine', treatment: 'Rest' }

const pairs = Object.entries(matrix).flatMap(([lifecycle, rows]) =>
  Object.entries(rows).flatMap(([from, row]) =>
    Object.entries(row).map(([to, expected]) => ({ lifecycle: lifecycle as Name, from, to, expected })),
  ),
)

/** As untyped code may ask: with any role and any field. */
function refusalOf(lifecycle: Name, from: string, to: string, context?: object): AnyApiError | undefined {
  try {
    assertTransition(lifecycle, from as never, to as never, context as TransitionContexts[Name])
    return undefined
  } catch (error) {
    if (isApiError(error)) return error
    throw error
  }
}

test('the matrix has every pair of statuses, and no other', () => {
  expect(pairs).toHaveLength(5 * 5 + 4 * 4 + 3 * 3)
  for (const [name, { statuses }] of Object.entries(lifecycles)) {
    expect(Object.keys(matrix[name as Name])).toEqual(Object.keys(statuses))
    for (const row of Object.values(matrix[name as Name])) expect(Object.keys(row)).toEqual(Object.keys(statuses))
  }
})

describe.each(pairs)('$lifecycle: $from to $to is $expected', ({ lifecycle, from, to, expected }) => {
  test('canTransition', () => {
    expect(canTransition(lifecycle, from as never, to as never)).toBe(expected === 'ok')
  })

  test('assertTransition by the graph alone, and with everything that a status may require', () => {
    const code = expected === 'ok' ? undefined : expected
    expect(refusalOf(lifecycle, from, to)?.code).toBe(code)
    expect(refusalOf(lifecycle, from, to, everything)?.code).toBe(code)
  })

  test('a refusal tells from, to and what is allowed', () => {
    const row = matrix[lifecycle][from] ?? {}
    const allowed = Object.keys(row).filter((each) => row[each] === 'ok')
    expect(refusalOf(lifecycle, from, to)?.internal).toEqual(expected === 'ok' ? undefined : { from, to, allowed })
  })
})

describe('who asks', () => {
  const cases: [Name, from: string, to: string, context: object, code: number | undefined][] = [
    ['consultation', 'scheduled', 'in_progress', { role: 'doctor' }, undefined],
    ['consultation', 'scheduled', 'in_progress', { role: 'patient' }, 4008],
    ['consultation', 'scheduled', 'in_progress', { role: 'admin' }, 4008],
    ['consultation', 'scheduled', 'in_progress', { role: '' }, 4008],
    ['consultation', 'scheduled', 'in_progress', {}, 4008],
    ['consultation', 'scheduled', 'in_progress', { role: ['doctor'] as never }, 4008],
    ['consultation', 'completed', 'in_progress', { role: 'patient' }, 4008],
    ['consultation', 'scheduled', 'cancelled', { role: 'patient' }, undefined],
    ['appointment', 'pending', 'confirmed', { role: 'doctor' }, undefined],
    ['appointment', 'pending', 'confirmed', { role: 'patient' }, 1006],
    ['appointment', 'pending', 'cancelled', { role: 'patient' }, undefined],
    ['appointment', 'pending', 'cancelled', { role: 'doctor' }, undefined],
    ['appointment', 'completed', 'cancelled', { role: 'patient' }, 3006],
    ['prescription', 'active', 'discontinued', { role: 'doctor' }, undefined],
    ['prescription', 'active', 'discontinued', { role: 'patient' }, 1006],
    ['prescription', 'active', 'completed', { role: 'patient' }, undefined],
  ]
  test.each(cases)('%s: %s to %s, with %j: %s', (lifecycle, from, to, context, code) => {
    expect(refusalOf(lifecycle, from, to, context)?.code).toBe(code)
  })

  test('a refusal of who asks tells from, to and what is allowed as well', () => {
    expect(refusalOf('consultation', 'scheduled', 'in_progress', { role: 'patient' })?.internal).toEqual({
      from: 'scheduled',
      to: 'in_progress',
      allowed: ['in_progress', 'cancelled'],
    })
  })
})

describe('ending a consultation', () => {
  const doctor = { role: 'doctor' }
  const cases: [label: string, context: object, code: number | undefined][] = [
    ['diagnosis and treatment', { diagnosis: 'Migraine', treatment: 'Rest' }, undefined],
    ['neither', {}, 4006],
    ['treatment alone', { treatment: 'Rest' }, 4006],
    ['diagnosis alone', { diagnosis: 'Migraine' }, 4007],
    ['an empty diagnosis', { diagnosis: '', treatment: 'Rest' }, 4006],
    ['a diagnosis of blanks', { diagnosis: ' \n', treatment: 'Rest' }, 4006],
    ['a diagnosis that is null', { diagnosis: null, treatment: 'Rest' }, 4006],
    ['a treatment of blanks', { diagnosis: 'Migraine', treatment: '\t' }, 4007],
    ['a treatment that is undefined', { diagnosis: 'Migraine', treatment: undefined }, 4007],
  ]
  test.each(cases)('with %s: %#', (_, context, code) => {
    expect(refusalOf('consultation', 'in_progress', 'completed', { ...doctor, ...context })?.code).toBe(code)
  })

  test('one that is not started is 4004, whatever the fields', () => {
    expect(refusalOf('consultation', 'scheduled', 'completed', doctor)?.code).toBe(4004)
  })

  test('without a context the fields are not asked for', () => {
    expect(refusalOf('consultation', 'in_progress', 'completed')).toBeUndefined()
  })
})

describe('a value that is no status', () => {
  const others = ['', 'done', 'PENDING', 'constructor', '__proto__', 'toString']

  test.each([
    ['appointment', 2001, 'pending'],
    ['consultation', 4002, 'scheduled'],
    ['prescription', 2001, 'active'],
  ] as const)('%s: %i', (lifecycle, code, status) => {
    for (const other of others) {
      expect(refusalOf(lifecycle, status, other)).toMatchObject({ code, internal: { from: status, to: other } })
      expect(refusalOf(lifecycle, other, status)).toMatchObject({
        code,
        internal: { from: other, to: status, allowed: [] },
      })
      expect(refusalOf(lifecycle, other, other, everything)?.code).toBe(code)
      expect(refusalOf(lifecycle, status, other, { role: 'nobody' })?.code).toBe(code)
    }
  })

  test.each(['appointment', 'prescription'] as const)('%s: the field is named', (lifecycle) => {
    const [status = ''] = Object.keys(matrix[lifecycle])
    expect(Object.keys(refusalOf(lifecycle, status, 'done')?.errors ?? {})).toEqual(['status'])
    expect(Object.keys(refusalOf(lifecycle, 'done', status)?.errors ?? {})).toEqual(['from'])
  })

  test('consultation: 4002 carries no field errors, because its row does not', () => {
    expect(lifecycles.consultation.unknownStatus).toBe('INVALID_CONSULTATION_STATUS')
    expect(refusalOf('consultation', 'scheduled', 'done')).not.toHaveProperty('errors')
  })
})
