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

/** In Markdown, a backslash before an ASCII punctuation character makes it literal. */
function markdownCell(value: string | number): string {
  return String(value).replace(/[\\`*_{}[\]<>()#+!|~&$^:@"']/g, '\\$&')
}
