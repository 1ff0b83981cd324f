import { categoryOf } from '../category-of'
import type { Contract } from '../contract'
import { type Rows, recoveryOfLetter, rowsFormat } from './rows'

/** Packs a contract's rows into the text that `createParser` and `createClient` read. */
export function packRows({ name, version, versionHeader = '-', validation = '-', categories, errors }: Contract): Rows {
  const runs = [`${rowsFormat} ${name} ${version} ${versionHeader.toLowerCase()} ${validation}`]
  let [lastCategory, lastCode]: [string, number] = ['', 0]
  for (const [error, { code, status, recovery, details }] of Object.entries(errors).sort(
    ([, a], [, b]) => a.code - b.code,
  )) {
    const category = categoryOf(categories, code) ?? ''
    const letter = Object.keys(recoveryOfLetter).find((each) => recoveryOfLetter[each] === recovery)
    const cell = `${status}${letter}${error}${details ? '{}' : ''}`
    if (category === lastCategory && code === lastCode + 1) runs.push(`${runs.pop()} ${cell}`)
    else runs.push(`${category} ${code} ${cell}`)
    lastCategory = category
    lastCode = code
  }
  return runs.join(' ')
}
