import type { ApiError } from './api-error'
import { brand, identityOf } from './brand'
import type { Contract, Recovery } from './contract'
import { className } from './row-name'
import { type HttpErrorOptions, UnnamedError } from './unnamed-error'

declare const types: unique symbol

/**
 * What a client knows of a contract, in as few bytes as can be; `generateTypescript` writes it as `rows`. The types of its errors
 * are for the compiler alone. `packRows` has the format.
 */
export type Rows<Known extends ApiError = ApiError, NamesByOperation = object> = string & {
  readonly [types]?: readonly [Known, NamesByOperation]
}

/** A contract's rows: the lean twin of its codebook, or the codebook, which holds them. */
export type RowsSource<Known extends ApiError = ApiError, NamesByOperation = object> =
  | Rows<Known, NamesByOperation>
  | { readonly rows: Rows<Known, NamesByOperation> }

const letters: { readonly [letter: string]: Recovery } = { t: 'transient', c: 'correctable', x: 'terminal' }

/** The category whose range holds a code, if any. */
export function categoryOf(categories: Contract['categories'], code: number): string | undefined {
  return Object.entries(categories).find(([, { range }]) => range[0] <= code && code <= range[1])?.[0]
}

/**
 * A contract's rows as text. First its name, version, version header and validation row, `-` for one that it lacks; then runs of
 * consecutive codes: the category, the first code, and each row's HTTP status, recovery's letter and name, with `{}` if it has
 * details: `shop 1.0.0 x-api-version INVALID_ORDER order 1001 422cINVALID_ORDER 409cOUT_OF_STOCK{}`.
 */
export function packRows({ name, version, versionHeader = '-', validation = '-', categories, errors }: Contract): Rows {
  const runs = [`${name} ${version} ${versionHeader.toLowerCase()} ${validation}`]
  let [lastCategory, lastCode]: [string, number] = ['', 0]
  for (const [error, { code, status, recovery, details }] of Object.entries(errors).sort(
    ([, a], [, b]) => a.code - b.code,
  )) {
    const category = categoryOf(categories, code) ?? ''
    const letter = Object.keys(letters).find((each) => letters[each] === recovery)
    const cell = `${status}${letter}${error}${details ? '{}' : ''}`
    if (category === lastCategory && code === lastCode + 1) runs.push(`${runs.pop()} ${cell}`)
    else runs.push(`${category} ${code} ${cell}`)
    lastCategory = category
    lastCode = code
  }
  return runs.join(' ')
}

/** The text of a contract's rows. */
export function textOfRows(source: RowsSource<ApiError, unknown>): string {
  return typeof source === 'string' ? source : source.rows
}

/** Makes the error of a row as a server answered it: with this status (0 if none came) and these fields. */
type Revive = (answered: number, fields: HttpErrorOptions) => ApiError

/** What makes each row's error, by name. */
export type RowRevivers = Map<string | undefined, Revive>

/** Makes each row's error, by name. The texts are the server's. */
export function rowRevivers(rows: string): RowRevivers {
  const revivers: RowRevivers = new Map()
  const [origin = ''] = rows.split(' ', 1)
  let [category, code] = ['', 0]
  for (const token of rows.split(' ').slice(4)) {
    const [, digits, letter = '', error = '', hasDetails] = /^(\d{3})([tcx])([\w.-]+)(\{\})?$/.exec(token) ?? []
    if (!digits) {
      if (Number(token)) code = Number(token)
      else category = token
      continue
    }
    const status = Number(digits)
    const facts = { error, code: code++, category, recovery: letters[letter] }
    class RowError extends UnnamedError {
      // What a console shows beside the name that an error has.
      static override readonly name = className(error)
    }
    Object.assign(RowError.prototype, { name: RowError.name, [brand]: identityOf(origin, error), received: true })
    revivers.set(error, (answered, fields) => {
      const mismatch = answered && answered !== status ? { statusMismatch: true } : {}
      const kept = hasDetails ? fields : { ...fields, details: undefined }
      return Object.assign(new RowError(answered || status, kept), facts, mismatch) as unknown as ApiError
    })
  }
  return revivers
}
