import type { ErrorRow } from '../../core/contract'
import { contractFaults } from '../../core/contract-faults'
import { faultText, placeOf } from '../../core/contract-faults/fault'
import { recoveryOf } from '../../core/http-error-shape'
import type { Imported } from '../import'
import { fallbackAmong, validationAmong } from '../import/interpret/roles'
import { humanised, isIdentifier, keyOf } from '../import/interpret/words'
import { UsageError } from '../usage-error'

/** An error as it is typed: `OUT_OF_STOCK 409 Too few pieces are left`. */
export interface FirstError {
  readonly name: string
  readonly status: number
  readonly meaning: string
}

export const errorForm = 'NAME STATUS meaning'

/**
 * Reads an error as it is typed.
 *
 * @throws UsageError for another form
 */
export function parseError(text: string): FirstError {
  const [name = '', status = '', ...words] = text.trim().split(/\s+/)
  if (isIdentifier(name) && /^[45]\d\d$/.test(status)) {
    return { name, status: Number(status), meaning: words.join(' ') || humanised(name) }
  }
  throw new UsageError(`"${text.trim()}" is no error. Write ${errorForm}: OUT_OF_STOCK 409 Too few pieces are left`)
}

/** What a contract starts with if no error is named. */
const example: FirstError = { name: 'NOT_FOUND', status: 404, meaning: 'The resource does not exist' }

const validation: ErrorRow = {
  code: 1998,
  status: 422,
  recovery: 'correctable',
  carries: ['errors'],
  meaning: 'A field is missing or wrong',
}

const fallback: ErrorRow = { code: 1999, status: 500, recovery: 'terminal', meaning: 'Unexpected internal error' }

/**
 * Makes a contract of the first errors. Rows for wrong fields and for unknown failures are added, unless they are among them.
 *
 * @throws UsageError for errors that no contract may have
 */
export function starter(name: string, firstErrors: readonly FirstError[]): Imported {
  const first = firstErrors.length > 0 ? firstErrors : [example]
  const own = Object.fromEntries(
    first.map((each, index): [string, ErrorRow] => {
      const { status, meaning } = each
      const isCarrying = validationAmong({ [each.name]: { status, meaning } }) !== undefined
      const carries = isCarrying ? { carries: ['errors'] as const } : {}
      return [each.name, { code: 1001 + index, status, recovery: recoveryOf(status), ...carries, meaning }]
    }),
  )
  const errors = {
    ...own,
    ...(validationAmong(own) === undefined ? { VALIDATION_FAILED: validation } : {}),
    ...(fallbackAmong(own) === undefined ? { INTERNAL_ERROR: fallback } : {}),
  }
  const contract = {
    name,
    version: '1.0.0',
    fallback: fallbackAmong(errors) as string,
    validation: validationAmong(errors) as string,
    categories: { [keyOf(name)]: { title: humanised(name), range: [1000, 1999] as const } },
    errors,
  }
  const [fault] = contractFaults(contract)
  if (fault) throw new UsageError(`The first errors make no contract: ${faultText(fault)}`)
  const remarks = new Map(first.map((each) => [placeOf('errors', each.name), 'guessed: recovery']))
  return { contract, remarks, notes: [] }
}
