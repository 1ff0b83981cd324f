import type { ApiError } from './api-error'
import { className } from './class-name'
import type { Contract, Recovery } from './contract'
import { type HttpErrorOptions, UnnamedError } from './unnamed-error'

/**
 * What a parser knows of a contract, in as few bytes as can be: its version, version header and validation row; then, after each
 * `;`, a run of consecutive codes: the category, the first code, and each row's HTTP status, recovery's letter and name:
 * `rating 6001 404xrating_not_found 422xalready_rated`. In lower case, because that compresses better among code.
 */
export type Rows = string & { readonly rows?: true }

const letters: { readonly [letter: string]: Recovery } = { t: 'transient', c: 'correctable', x: 'terminal' }

/** The category whose range holds a code, if any. */
export function categoryOf(categories: Contract['categories'], code: number): string | undefined {
  return Object.keys(categories).find((name) => {
    const [first, last] = categories[name]?.range ?? [1, 0]
    return first <= code && code <= last
  })
}

/** A contract's rows in the form that `createParser` takes; generated files hold them ready-made. */
export function rowsOf({ categories, errors, version, versionHeader, validation }: Contract): Rows {
  const runs = [`${version} ${versionHeader} ${validation}`.toLowerCase()]
  let [lastCategory, lastCode]: [string, number] = ['', 0]
  for (const [name, { code, status, recovery }] of Object.entries(errors).sort(([, a], [, b]) => a.code - b.code)) {
    const category = categoryOf(categories, code) ?? ''
    const letter = Object.keys(letters).find((each) => letters[each] === recovery)
    const cell = `${status}${letter}${name.toLowerCase()}`
    if (category === lastCategory && code === lastCode + 1) runs.push(`${runs.pop()} ${cell}`)
    else runs.push(`${category} ${code} ${cell}`)
    lastCategory = category
    lastCode = code
  }
  return runs.join(';')
}

type Revived = ApiError & { statusMismatch?: true }

/** Makes the error of a row as a server answered it: with this status (0 where none came) and these fields. */
type Revive = (answered: number | undefined, options: HttpErrorOptions) => ApiError

/** What a parser knows of a contract. */
export interface KnownContract {
  readonly version: string
  /** In lower case. */
  readonly versionHeader: string
  /** The name of the row that a request with faulty fields becomes. */
  readonly validation: string
  /** What makes each row's error, by name. Their texts are the server's. */
  readonly revive: ReadonlyMap<string | undefined, Revive>
}

/** Reads what a generated file or `rowsOf` holds. */
export function readRows(rows: Rows): KnownContract {
  const [head = '', ...runs] = rows.split(';')
  const [version = '', versionHeader = '', validation = ''] = head.split(' ')
  const revive = new Map<string, Revive>()
  for (const run of runs) {
    const [category = '', first, ...cells] = run.split(' ')
    let code = Number(first)
    for (const cell of cells) {
      const status = Number.parseInt(cell, 10)
      const name = cell.slice(4).toUpperCase()
      const facts = { code: code++, category, recovery: letters[cell.charAt(3)] }
      class RowError extends UnnamedError {}
      RowError.prototype.name = className(name)
      revive.set(name, (answered, options) => {
        const error = Object.assign(new RowError(answered || status, options), facts, {
          error: name,
        }) as unknown as Revived
        if (error.status !== status) error.statusMismatch = true
        return error
      })
    }
  }
  return { version, versionHeader, validation: validation.toUpperCase(), revive }
}
