import type { Contract } from './contract'
import { entriesOfRows } from './entries-of-rows'
import { inheritedRows } from './resolve-rows'

/** The texts of a sound contract for end users, with those of inherited rows in its locales. Its own text of a row wins. */
export function resolveTexts({ texts = {}, extends: extensions = [] }: Contract): NonNullable<Contract['texts']> {
  if (extensions.length === 0) return texts
  const theirs = extensions.map((extension) => ({
    rows: inheritedRows(extension),
    texts: resolveTexts(extension.contract),
  }))
  const resolved = Object.entries(texts).map(([locale, own]) => {
    const inherited = theirs.flatMap((each) => entriesOfRows(each.rows, each.texts[locale]))
    return [locale, { ...Object.fromEntries(inherited), ...own }] as const
  })
  return Object.fromEntries(resolved)
}
