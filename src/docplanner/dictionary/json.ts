import type { AnyDictionaryEntry } from './entries'

/**
 * The dictionary as JSON, for a file under version control: one object per number, in the table's order.
 *
 * @example await writeFile('error-codes.json', dictionaryJson(docplannerDictionary(codes)))
 */
export function dictionaryJson(entries: readonly AnyDictionaryEntry[]): string {
  return `${JSON.stringify(entries, null, 2)}\n`
}
