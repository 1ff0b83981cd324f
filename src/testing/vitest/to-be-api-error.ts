import { brandedName, brandOf } from '../../core/brand'
import { type Codebook, classOf } from '../../core/codebook'
import { misuse } from '../../core/misuse'
import { safeGet, safePick } from '../../core/safe-get'
import type { MatcherContext, MatcherResult } from './matcher-context'

type Fields = { readonly [field: string]: unknown }

/** Makes a contract's `toBeApiError`. */
export function apiErrorMatcher(codebook: Codebook) {
  return function toBeApiError(
    this: MatcherContext,
    received: unknown,
    name?: string,
    fields: Fields = {},
  ): MatcherResult {
    const row = name === undefined ? undefined : classOf(codebook, name)
    // Not a failure, which a negation would turn into a pass.
    if (name !== undefined && !row)
      throw misuse('unknown-error', `The contract has no error ${name}: use one of its names.`)
    const own = ownName(received, codebook)
    const isNamed = own !== undefined && (name === undefined || own === name)
    const actual: Fields = Object.fromEntries(Object.keys(fields).map((field) => [field, safeGet(received, field)]))
    const differing = Object.keys(fields).filter(
      (field) => !this.equals(actual[field], fields[field], this.customTesters),
    )
    const pass = isNamed && differing.length === 0
    const message = () => {
      const expected = row ? `${row.status} ${name}${codeText(row.code)}` : 'any error of the contract'
      const lines = [
        `Expected: ${this.isNot ? 'not ' : ''}${expected}`,
        `Received: ${described(received)}${isNamed ? '' : hint(received, codebook)}`,
      ]
      for (const field of pass ? Object.keys(fields) : isNamed ? differing : []) {
        const [wanted, got] = [fields[field], actual[field]].map((value) => this.utils.stringify(value))
        lines.push(`${field}: expected ${this.isNot ? 'not ' : ''}${wanted}, received ${got}`)
      }
      return lines.join('\n')
    }
    // The runner shows the difference line by line.
    return isNamed && !pass ? { pass, message, actual, expected: fields } : { pass, message }
  }
}

/** The name of a row of the codebook, by identity: another contract's row of that name is none of its rows. */
function ownName(value: unknown, codebook: Codebook): string | undefined {
  const name = brandedName(value) || undefined
  const Class = name === undefined ? undefined : classOf(codebook, name)
  return Class && brandOf(Class.prototype) === brandOf(value) ? name : undefined
}

/** A row may have no code. */
const codeText = (code: unknown): string => (code === undefined ? '' : ` (${code})`)

/** Another value in a few words: an error by what it says, anything else by its kind. */
function described(value: unknown): string {
  const brand = brandOf(value)
  const { status, error, code, message } = safePick(value, 'status', 'error', 'code', 'message')
  if (brand) return `${status} ${error}${codeText(code)}: ${message}`
  if (brand === '') return `${status} ${error ?? ''} that no row names: ${message}`.replace('  ', ' ')
  if (value instanceof Error) return String(value)
  if (value === null || typeof value !== 'object') return `${typeof value} ${String(value)}`
  return `an object of ${Object.getPrototypeOf(value)?.constructor?.name ?? 'no class'}`
}

/** What to do where a value holds the error instead of being it, or is another contract's. */
function hint(value: unknown, codebook: Codebook): string {
  const [origin] = brandOf(value)?.split('/', 1) ?? []
  if (origin && origin !== codebook.name && !ownName(value, codebook))
    return `. It is a row of ${origin}, not of ${codebook.name}`
  if (value instanceof Response) return '. Read its error first: await parseErrorResponse(response)'
  if (value instanceof Promise) return '. Await it first, with .rejects where it throws'
  if (brandOf(safeGet(value, 'error')) !== undefined) return '. Its error is in .error'
  return ''
}
