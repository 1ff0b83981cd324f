import type { AnyDictionaryEntry } from './entries'
import { dictionaryTable } from './table'

/**
 * The dictionary as CSV by RFC 4180: a header, a column per locale, quoted texts, CRLF line ends. It begins with a byte order mark:
 * without it Excel misreads accents. A text that a spreadsheet would run as a formula starts with a `'`.
 *
 * @example await writeFile('error-codes.csv', dictionaryCsv(docplannerDictionary(codes)))
 */
export function dictionaryCsv(entries: readonly AnyDictionaryEntry[]): string {
  const { columns, rows } = dictionaryTable(entries)
  return `\uFEFF${[columns, ...rows].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`
}

function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  // A text that already has a ' before such a sign gets another one, so that removing one restores the text.
  const text = /^'*[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value
  return `"${text.replaceAll('"', '""')}"`
}
