import type { AnyDictionaryEntry } from './entries'
import { dictionaryTable } from './table'

/**
 * The dictionary as a Markdown table, for a wiki or a repository.
 *
 * @example await writeFile('error-codes.md', dictionaryMarkdown(docplannerDictionary(codes)))
 */
export function dictionaryMarkdown(entries: readonly AnyDictionaryEntry[]): string {
  const { columns, rows } = dictionaryTable(entries)
  const lines = [columns, columns.map(() => '---'), ...rows.map((cells) => cells.map(markdownCell))]
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('')
}

/** Any ASCII sign that means something in Markdown may have a backslash before it, and then means itself. */
function markdownCell(value: string | number): string {
  return String(value).replace(/[\\`*_{}[\]<>()#+!|~&$^:@"']/g, '\\$&')
}
