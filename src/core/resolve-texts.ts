import type { Contract, LocaleTexts } from './contract'
import { inheritedRows } from './resolve-rows'

/** The texts of a sound contract for end users, with those of inherited rows in its locales. Its own text of a row wins. */
export function resolveTexts(contract: Contract): NonNullable<Contract['texts']> {
  const { texts = {}, extends: extensions = [] } = contract
  if (extensions.length === 0) return texts
  const inherited = extensions.map((extension) => ({
    names: inheritedRows(extension).filter(({ text }) => text),
    texts: resolveTexts(extension.contract),
  }))
  const resolved = Object.entries(texts).map(([locale, own]): [string, LocaleTexts] => {
    const taken = inherited.flatMap(({ names, texts: theirs }) =>
      names.flatMap(({ name }): [string, string][] => {
        const text = theirs[locale]?.[name]
        return text === undefined ? [] : [[name, text]]
      }),
    )
    return [locale, { ...Object.fromEntries(taken), ...own }]
  })
  return Object.fromEntries(resolved)
}
