import type { PatientLocale } from '../../contract'
import type { DictionaryEntry } from './entries'

/** A dictionary as a table: a column per locale, empty where a row has no text. */
export interface DictionaryTable {
  readonly locales: readonly PatientLocale[]
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/** The table that the exports for people write. */
export function dictionaryTable(entries: readonly DictionaryEntry[]): DictionaryTable {
  const locales = [...new Set(entries.flatMap(({ texts }) => Object.keys(texts) as PatientLocale[]))]
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
