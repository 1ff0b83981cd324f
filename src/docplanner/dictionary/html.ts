import type { AnyDictionaryEntry } from './entries'
import { dictionaryTable } from './table'

const entities: { readonly [sign: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * The dictionary as an HTML page: one table, each text marked with its language, no scripts.
 *
 * @example await writeFile('error-codes.html', dictionaryHtml(docplannerDictionary(codes)))
 */
export function dictionaryHtml(entries: readonly AnyDictionaryEntry[]): string {
  const { columns, locales, rows } = dictionaryTable(entries)
  const inEnglish = columns.length - locales.length
  const cell = (value: string | number, column: number) => {
    const locale = locales[column - inEnglish]
    return `<td${locale ? ` lang="${locale}"` : ''}>${escapeHtml(String(value))}</td>`
  }
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>error_code dictionary</title>
<style>table { border-collapse: collapse } th, td { border: 1px solid; padding: 0.3em; text-align: start }</style>
<table>
<thead>
<tr>${columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join('')}</tr>
</thead>
<tbody>
${rows.map((cells) => `<tr>${cells.map(cell).join('')}</tr>\n`).join('')}</tbody>
</table>
</html>
`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}
