import type { Contract } from '../contract'
import { suggester } from '../nearest'
import type { ResolvedRow } from '../resolve-rows'
import { resolveTexts } from '../resolve-texts'
import { type Fault, placeOf } from './fault'

/** A text for every row with `text: true`, in every locale, and for no other; and locales that `Intl` knows. */
export function textFaults(contract: Contract, rows: readonly ResolvedRow[]): Fault[] {
  const { texts = {} } = contract
  const names = new Set(rows.map(({ name }) => name))
  const dueRows = rows.filter(({ text }) => text)
  const due = dueRows.map(({ name }) => name)
  const dueNames = new Set(due)
  const suggest = suggester(due)
  const resolved = resolveTexts(contract)
  const localeOfFile = new Map<string, string>()
  return Object.entries(texts).flatMap(([locale, byName]) => {
    const place = placeOf('texts', locale)
    const all = resolved[locale] ?? byName
    // Their files would have one name where the file system ignores case.
    const other = localeOfFile.get(locale.toLowerCase())
    localeOfFile.set(locale.toLowerCase(), locale)
    return [
      ...(other === undefined
        ? []
        : [{ place, problem: `it differs from ${other} only in case`, fix: 'Remove one of them.' }]),
      ...(isLocale(locale) ? [] : [{ place, problem: `${locale} is not a language tag`, fix: 'Write it like pt-BR.' }]),
      ...dueRows
        .filter(({ name }) => !Object.hasOwn(all, name))
        .map(({ name, from, origin }) => ({
          place: placeOf(place, name),
          problem: 'there is no text',
          fix: `Write one, or ${from === undefined ? 'remove text: true from the row' : `omit the row of ${origin}`}.`,
        })),
      ...Object.keys(byName)
        .filter((name) => !dueNames.has(name))
        .map((name) => ({
          place: placeOf(place, name),
          problem: names.has(name) ? 'its row has no text: true' : `there is no error ${name}`,
          fix: names.has(name) ? 'Add text: true to the row, or remove the text.' : suggest(name, 'Remove the text.'),
        })),
    ]
  })
}

function isLocale(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length === 1
  } catch {
    return false
  }
}
