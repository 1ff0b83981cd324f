import type { ApiError } from './api-error'
import { brand } from './brand'
import type { Contract, Recovery } from './contract'
import { classNameOf, nameOf, wordsOf } from './row-name'
import { type HttpErrorOptions, UnnamedError } from './unnamed-error'

/**
 * What a parser knows of a contract, in as few bytes as can be: its version, version header and validation row; then runs of consecutive
 * codes: the category, the first code, and each row's HTTP status, recovery's letter and name: `rating 6001 404xRatingNotFound
 * 422xAlreadyRated`.
 */
export type Rows = string & { readonly rows?: true }

const letters: { readonly [letter: string]: Recovery } = { t: 'transient', c: 'correctable', x: 'terminal' }

/** The category whose range holds a code, if any. */
export function categoryOf(categories: Contract['categories'], code: number): string | undefined {
  return Object.entries(categories).find(([, { range }]) => range[0] <= code && code <= range[1])?.[0]
}

/** A contract's rows in the form that `createParser` takes; generated files hold them ready-made. */
export function rowsOf({ categories, errors, version, versionHeader, validation }: Contract): Rows {
  const runs = [`${version} ${versionHeader.toLowerCase()} ${wordsOf(validation)}`]
  let [lastCategory, lastCode]: [string, number] = ['', 0]
  for (const [name, { code, status, recovery }] of Object.entries(errors).sort(([, a], [, b]) => a.code - b.code)) {
    const category = categoryOf(categories, code) ?? ''
    const letter = Object.keys(letters).find((each) => letters[each] === recovery)
    const cell = `${status}${letter}${wordsOf(name)}`
    if (category === lastCategory && code === lastCode + 1) runs.push(`${runs.pop()} ${cell}`)
    else runs.push(`${category} ${code} ${cell}`)
    lastCategory = category
    lastCode = code
  }
  return runs.join(' ')
}

/** Makes the error of a row as a server answered it: with this status (0 where none came) and these fields. */
type Revive = (answered: number, fields: HttpErrorOptions) => ApiError

/** What makes each row's error, by name. Their texts are the server's. */
export function rowRevivers(rows: Rows): Map<string | undefined, Revive> {
  const revivers = new Map<string | undefined, Revive>()
  let [category, code] = ['', 0]
  for (const [, run, first, digits, letter = '', word = ''] of rows.matchAll(/(?:(\S+) (\d+) )?(\d{3})([tcx])(\w+)/g)) {
    if (run) [category, code] = [run, Number(first)]
    const status = Number(digits)
    const error = nameOf(word)
    const facts = { error, code: code++, category, recovery: letters[letter] }
    class RowError extends UnnamedError {
      // What a console shows beside the name that an error has.
      static override readonly name = classNameOf(word)
    }
    Object.assign(RowError.prototype, { name: RowError.name, [brand]: error })
    revivers.set(error, (answered, fields) => {
      const mismatch = answered && answered !== status ? { statusMismatch: true } : {}
      return Object.assign(new RowError(answered || status, fields), facts, mismatch) as unknown as ApiError
    })
  }
  return revivers
}
