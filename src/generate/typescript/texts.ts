import type { Contract } from '../../core/contract'
import { resolveRows } from '../../core/resolve-rows'
import { resolveTexts } from '../../core/resolve-texts'
import { banner, type GeneratedImports, literal, propertyKey } from './source'
import { typedText } from './typed-text'

/** `texts/<locale>.ts`: what end users may read in one locale. A page loads its own. */
export function textFiles(contract: Contract, { core }: GeneratedImports): Record<string, string> {
  const rows = new Map(resolveRows(contract).map((row) => [row.name, row]))
  const files = Object.entries(resolveTexts(contract)).map(([locale, byName]) => {
    const lines = Object.entries(byName).map(
      ([name, text]) => `    ${propertyKey(name)}: ${literal(typedText(text, rows.get(name)?.details))},`,
    )
    const text = `${banner}
import type { TextsOfLocale } from ${literal(core.startsWith('.') ? `../${core}` : core)}

export type { TextsOfLocale }

/** What end users may read, in \`${locale}\`: \`textOf(error, texts)\`. */
export const texts: TextsOfLocale = {
  locale: ${literal(locale)},
  byName: {
${lines.join('\n')}
  },
}
`
    return [`texts/${locale}.ts`, text]
  })
  return Object.fromEntries(files)
}
