import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { temporaryFolder } from '../../support/temporary-folder'
import { typeCheck } from '../../support/type-check'

// These run the compiler.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

/** A contract of three rows, written as a team writes it, with one thing replaced. */
const written = (sound: string, faulty: string) =>
  `
  import { defineContract } from 'error-codebook/core'
  export const contract = defineContract({
    name: 'desk',
    version: '1.0.0',
    since: '1.0.0',
    versionHeader: 'X-Version',
    fallback: 'DESK_BROKEN',
    validation: 'FORM_INVALID',
    categories: { desk: { title: 'Desk', range: [100, 199] } },
    errors: {
      DESK_BUSY: { code: 101, status: 429, recovery: 'transient', text: true, meaning: 'The desk is busy' },
      FORM_INVALID: { code: 102, status: 400, recovery: 'correctable', carries: ['errors'], meaning: 'The form has errors' },
      DESK_BROKEN: { code: 103, status: 500, recovery: 'terminal', meaning: 'Broken', message: 'Out of order' },
    },
    lifecycles: {
      parcel: {
        initial: 'open',
        statuses: { open: { meaning: 'Open' }, closed: { meaning: 'Closed' } },
        transitions: { open: ['closed'], closed: [] },
        refusals: [{ refusal: 'DESK_BUSY' }],
        unknownStatus: 'FORM_INVALID',
      },
    },
    operations: {
      handIn: { method: 'POST', path: '/parcels', summary: 'Hand in', success: 201, errors: ['DESK_BUSY'] },
    },
    texts: { de: { DESK_BUSY: 'Bitte warten.' } },
  })
`.replace(sound, faulty)

/** The fault, what is replaced by what, and what the compiler is to say of it. */
const faults: readonly (readonly [fault: string, sound: string, faulty: string, says: RegExp])[] = [
  ['a doubled code', 'code: 103', 'code: 101', /DESK_(BUSY|BROKEN) already has code 101/],
  [
    'a parameter that no field fills',
    'Out of order',
    'Desk {name} is out of order',
    /\{name\} is not a field of details/,
  ],
  ['an unknown fallback', "fallback: 'DESK_BROKEN'", "fallback: 'DESK_BROKE'", /there is no error DESK_BROKE\b/],
  ['an unknown refusal', "refusal: 'DESK_BUSY'", "refusal: 'DESK_BUZY'", /there is no error DESK_BUZY/],
  ['an unknown status in a transition', "open: ['closed']", "open: ['close']", /there is no status close\b/],
  [
    'an unknown validation row',
    "validation: 'FORM_INVALID'",
    "validation: 'FORM_INVALD'",
    /there is no error FORM_INVALD\b/,
  ],
  ['a missing text', "{ DESK_BUSY: 'Bitte warten.' }", '{}', /Property 'DESK_BUSY' is missing/],
  ['an unknown error in an operation', "errors: ['DESK_BUSY']", "errors: ['DESK_BUZY']", /there is no error DESK_BUZY/],
]

describe('what the compiler says of a contract in place', () => {
  let folder: ReturnType<typeof temporaryFolder>
  let complaints: string[]
  beforeAll(() => {
    const files = faults.map(([, sound, faulty], index) => [`fault-${index}.ts`, written(sound, faulty)])
    folder = temporaryFolder({ ...Object.fromEntries(files), 'sound.ts': written('', '') })
    complaints = typeCheck(folder.path, 'sound.ts', ...files.map(([name = '']) => name))
  })
  afterAll(() => folder.remove())

  test('nothing, where it is sound', () => {
    expect(complaints.filter((each) => each.startsWith('sound.ts'))).toEqual([])
  })

  test.each(faults.map(([fault, , , says], index) => [fault, `fault-${index}.ts`, says] as const))(
    '%s is told once, in words that help',
    (_, file, says) => {
      const ofFile = complaints.filter((each) => each.startsWith(`${file}: `))
      expect(ofFile.join('\n')).toMatch(says)
      expect(ofFile.length, ofFile.join('\n')).toBeLessThanOrEqual(2)
    },
  )
})
