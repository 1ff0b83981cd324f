import type { ApiError } from './api-error'
import type { Contract, Recovery } from './contract'
import { type ErrorClass, errorClass } from './error-class'

/**
 * What a parser knows of the rows, in as few bytes as can be: runs of consecutive codes joined by `;`, each the category, the
 * first code, then names with HTTP status and the recovery's letter: `rating 6001 RATING_NOT_FOUND404x ALREADY_RATED422x`.
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
export function rowsOf({ categories, errors }: Contract): Rows {
  const runs: string[] = []
  let [lastCategory, lastCode]: [string, number] = ['', 0]
  for (const [name, { code, status, recovery }] of Object.entries(errors).sort(([, a], [, b]) => a.code - b.code)) {
    const category = categoryOf(categories, code) ?? ''
    const letter = Object.keys(letters).find((each) => letters[each] === recovery)
    if (category === lastCategory && code === lastCode + 1) runs.push(`${runs.pop()} ${name}${status}${letter}`)
    else runs.push(`${category} ${code} ${name}${status}${letter}`)
    lastCategory = category
    lastCode = code
  }
  return runs.join(';')
}

/** The classes of rows, by name. Their texts are the server's. */
export function classesOf(rows: Rows): Map<string, ErrorClass<ApiError>> {
  const classes = new Map<string, ErrorClass<ApiError>>()
  for (const run of rows.split(';')) {
    const [category = '', first, ...cells] = run.split(' ')
    let code = Number(first)
    for (const cell of cells) {
      const [, name, status, letter] = cell.split(/(.*)(...)(.)/) as [string, string, string, string]
      classes.set(
        name,
        errorClass(name, code++, Number(status), category, letters[letter] as Recovery, `HTTP ${status}`),
      )
    }
  }
  return classes
}
