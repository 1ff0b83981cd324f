import type { AnyDictionaryEntry } from './entries'

/** A dictionary as a table, with a column per locale. A cell is empty if the row has no text. */
export interface DictionaryTable {
  readonly locales: readonly string[]
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/** The table that the CSV, Markdown and HTML exports share. */
export function dictionaryTable(entries: readonly AnyDictionaryEntry[]): DictionaryTable {
  const locales = [...new Set(entries.flatMap(({ texts }) => Object.keys(texts)))]
  return {
    locales,
    columns: ['error_code', 'name', 'status', 'meaning', ...locales],
    rows: entries.map(({ errorCode, name, status, meaning, texts }) => [
      errorCode,
      name,
      status,
      meaning,
      ...locales.map((locale) => texts[locale] ?? ''),
    ]),
  }
}
