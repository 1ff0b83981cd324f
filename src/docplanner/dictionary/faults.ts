import type { Codebook } from '../../core/codebook'
import { answerableClasses } from './answerable'

/** The largest integer that every JSON reader can hold. */
const largest = 2_147_483_647

/** Every fault of a dictionary, each with the row and the fix. */
export function dictionaryFaults(codes: unknown, codebook: Codebook): string[] {
  const names = answerableClasses(codebook).map(({ error }) => error)
  if (typeof codes !== 'object' || codes === null || Array.isArray(codes)) {
    return [`a dictionary is an object of numbers by row: { "${names[0]}": 1, ... }.`]
  }
  const faults: string[] = []
  for (const name of names) {
    if (!Object.hasOwn(codes, name)) faults.push(`${name}: there is no number for it. Add one, or null for none.`)
  }
  const nameOfNumber = new Map<unknown, string>()
  for (const [name, number] of Object.entries(codes)) {
    if (!names.includes(name)) {
      faults.push(`${name}: no row of that name may be answered with an error_code. Remove it.`)
    } else if (number !== null) {
      if (!Number.isInteger(number) || number < 0 || number > largest) {
        faults.push(`${name}: ${JSON.stringify(number)} is no whole number from 0 to ${largest}. Give it one.`)
      }
      const other = nameOfNumber.get(number)
      if (other) faults.push(`${name}: ${number} is already that of ${other}. Give each row a number of its own.`)
      else nameOfNumber.set(number, name)
    }
  }
  return faults
}
