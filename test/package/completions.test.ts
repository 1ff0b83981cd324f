import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { editorOf } from './support/editor'

const names = ['SLOT_UNAVAILABLE', 'VALIDATION_FAILED']
const statuses = ['pending', 'confirmed', 'cancelled']

// Where the cursor stands: |.
const written: readonly (readonly [code: string, offered: readonly string[]])[] = [
  ["createError('|')", names],
  ["isApiError(thrown, '|')", names],
  ["createError('VALIDATION_FAILED', { | })", ['errors', 'message']],
  ["canTransition('|')", ['appointment', 'consultation', 'prescription']],
  ["canTransition('appointment', '|')", statuses],
  ["canTransition('appointment', 'pending', '|')", statuses],
  ["assertTransition('appointment', 'pending', '|')", statuses],
  ["safe('|', fetch('/'))", ['bookAppointment', 'rateAppointment']],
  ['matchError(answered, { | })', [...names, 'unknown', 'default']],
]

test('an editor offers what may stand in each place', () => {
  const file = join(inject('esmProject'), 'types/editor.mts')
  const head = `import { assertTransition, canTransition, createError, isApiError, matchError, type AnyApiError, type HttpError } from 'error-codebook'
import { safe } from 'error-codebook/client'
declare const thrown: unknown
declare const answered: AnyApiError | HttpError
`
  const code = written.map(([line]) => line.replace('|', '')).join('\n')
  const editor = editorOf(inject('esmProject'), file, head + code)
  let start = head.length
  for (const [line, offered] of written) {
    const completions = editor.getCompletionsAtPosition(file, start + line.indexOf('|'), {})
    const labels = completions?.entries.map(({ name }) => name) ?? []
    expect.soft(labels, line).toEqual(expect.arrayContaining([...offered]))
    start += line.length
  }
})
