import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { installedProject } from '../../support/user-program'

// Each compiles a program.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let project: ReturnType<typeof installedProject<'.'>>
beforeAll(() => {
  project = installedProject({ '.': 'index' })
})
afterAll(() => project.remove())

/** What the compiler says of these handlers. */
function complaintsOf(handlers: string, type = "OperationErrors<'listAppointments'> | HttpError") {
  return project.compile(
    '.',
    `import { type HttpError, type InternalError, matchError, type OperationErrors, type SlotUnavailableError } from 'error-codebook'
     declare const error: ${type}
     export const result = matchError(error, ${handlers})`,
  ).complaints
}

const few = 'SlotUnavailableError | InternalError | HttpError'

describe('a key that the union lacks is reported on the key, in one line', () => {
  const text = `Type '() => number' is not assignable to type '"SLOT_TAKEN is not an error of this union"'.`

  test('beside a default', () => {
    expect(complaintsOf('{ SLOT_TAKEN: () => 1, default: () => 2 }')).toEqual([{ at: 'SLOT_TAKEN', text }])
  })

  test('beside every other handler', () => {
    const handlers = '{ SLOT_UNAVAILABLE: () => 1, INTERNAL_ERROR: () => 1, unknown: () => 1, SLOT_TAKEN: () => 1 }'
    expect(complaintsOf(handlers, few)).toEqual([{ at: 'SLOT_TAKEN', text }])
  })

  test('with a handler that takes the error', () => {
    // TypeScript has no type for the parameter, and says that too.
    const [complaint] = complaintsOf('{ SLOT_TAKEN: ({ code }) => code, default: () => 2 }')
    expect(complaint?.at).toBe('SLOT_TAKEN')
    expect(complaint?.text).toMatch(
      /^Type .* is not assignable to type '"SLOT_TAKEN is not an error of this union"'\.$/,
    )
  })
})

describe('a missing handler is reported on the handlers', () => {
  test('and the editor can add it', () => {
    const handlers = '{ SLOT_UNAVAILABLE: () => 1, INTERNAL_ERROR: () => 1 }'
    const [complaint, ...others] = complaintsOf(handlers, few)
    expect(others).toEqual([])
    expect(complaint?.at).toBe(handlers)
    expect(complaint?.text.split('\n').at(-1)).toMatch(
      /^ {2}Property 'unknown' is missing in type '.*' but required in type '.*'\.$/,
    )
  })

  test('one of many', () => {
    const handlers = '{ VALIDATION_FAILED: ({ errors }) => errors, unknown: () => 2 }'
    const [complaint, ...others] = complaintsOf(handlers)
    expect(others).toEqual([])
    expect(complaint?.at).toBe(handlers)
    expect(complaint?.text).toMatch(
      /is missing the following properties from type '.*': INVALID_TOKEN, TOKEN_EXPIRED, MISSING_TOKEN, .*\.$/,
    )
  })

  test('all of them', () => {
    const [complaint, ...others] = complaintsOf('{}', few)
    expect(others).toEqual([])
    expect(complaint?.at).toBe('{}')
  })
})
