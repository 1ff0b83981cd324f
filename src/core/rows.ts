import type { Contract, Recovery } from './contract'

/** What a parser knows of each row: code, HTTP status, recovery, category. */
export type Rows = {
  readonly [name: string]: readonly [code: number, status: number, recovery: Recovery, category: string]
}

/** The category whose range holds a code, if any. */
export function categoryOf(categories: Contract['categories'], code: number): string | undefined {
  return Object.keys(categories).find((name) => {
    const [first, last] = categories[name]?.range ?? [1, 0]
    return first <= code && code <= last
  })
}

/** A contract's rows in the form that `createParser` takes; generated files hold them ready-made. */
export function rowsOf({ categories, errors }: Contract): Rows {
  return Object.fromEntries(
    Object.entries(errors).map(([name, { code, status, recovery }]) => [
      name,
      [code, status, recovery, categoryOf(categories, code) ?? ''],
    ]),
  )
}
