import type { ResolvedContract } from '../../core/resolve-contract'
import { banner, type GeneratedImports, literal, propertyKey } from './source'
import { typedText } from './typed-text'

/** `texts/<locale>.ts`: what end users may read in one locale. A page loads its own. */
export function textFiles(
  { rows: all, texts = {} }: ResolvedContract,
  { core }: GeneratedImports,
): Record<string, string> {
  const rows = new Map(all.map((row) => [row.name, row]))
  const files = Object.entries(texts).map(([locale, byName]) => {
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
