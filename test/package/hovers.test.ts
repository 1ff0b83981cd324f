import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { editorOf } from './support/editor'

const head = `import { type AnyApiError, createError, isApiError, toApiError } from 'error-codebook'
import { createClient, safe } from 'error-codebook/client'
import { rows } from '../shop/index.js'
const { safe: shopSafe, parseErrorResponse } = createClient(rows)
`

// Where the pointer stands: |.
const written: readonly (readonly [code: string, shown: string])[] = [
  ['|createError', 'const createError: CreateError<ErrorClasses>'],
  ['|toApiError', 'const toApiError: ToApiError<AnyApiError, keyof ErrorsByName>'],
  ['|isApiError', 'const isApiError: ApiErrorGuard<ErrorsByName>'],
  ['|safe', 'const safe: Safe<AnyApiError, ErrorNamesByOperation>'],
  ['declare const failure: |AnyApiError', 'type AnyApiError = ErrorOf<keyof ErrorsByName>'],
  ['const |converted = toApiError(undefined)', 'const converted: AnyApiError | HttpError'],
  ['|shopSafe', 'const shopSafe: Safe<AnyApiError, ErrorNamesByOperation>'],
  ['|parseErrorResponse', 'const parseErrorResponse: ResponseParser<AnyApiError>'],
  ['declare const |given: AnyApiError', 'const given: AnyApiError'],
  ['const |outcome = await safe(fetch("/"))', 'const outcome: SafeResult<unknown, AnyApiError | HttpError>'],
]

test('an editor shows names, not lists of 55', () => {
  const file = join(inject('esmProject'), 'types/hovers.mts')
  const code = written.map(([line]) => line.replace('|', '')).join('\n')
  const editor = editorOf(inject('esmProject'), file, head + code)
  let start = head.length
  for (const [line, shown] of written) {
    const hover = editor.getQuickInfoAtPosition(file, start + line.indexOf('|'))
    const text = hover?.displayParts?.map((part) => part.text).join('') ?? ''
    const [first] = text.replace('(alias) ', '').split('\nimport')
    expect.soft(first, line).toBe(shown)
    start += line.length
  }
})
