import type { AnyDictionaryEntry } from './entries'
import { dictionaryTable } from './table'

/**
 * The dictionary as CSV by RFC 4180: a header, a column per locale, every text in quotes, lines that end with CRLF. It begins with
 * a byte order mark, without which Excel reads accents wrongly. A text that a spreadsheet would take for a formula has a `'` before it.
 *
 * @example await writeFile('error-codes.csv', dictionaryCsv(docplannerDictionary(codes)))
 */
export function dictionaryCsv(entries: readonly AnyDictionaryEntry[]): string {
  const { columns, rows } = dictionaryTable(entries)
  return `\uFEFF${[columns, ...rows].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`
}

function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  // A text that has a ' before such a sign gets another, so that taking one away gives the text back.
  const text = /^'*[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value
  return `"${text.replaceAll('"', '""')}"`
}
