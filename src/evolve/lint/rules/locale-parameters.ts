import { placeOf } from '../../../core/contract-faults/fault'
import { parametersOf } from '../../../core/parameters'
import type { LintRule } from '../rule'

export const localeParameters: LintRule = {
  severity: 'warn',
  finds: 'The text of a row lacks a parameter that it has in another locale.',
  *check({ contract: { texts = {} } }) {
    const localeOfParameter = firstLocales(texts)
    for (const [locale, byName] of Object.entries(texts)) {
      for (const [name, text] of Object.entries(byName)) {
        const own = new Set(parametersOf(text))
        for (const [parameter, other] of localeOfParameter.get(name) ?? []) {
          if (own.has(parameter)) continue
          yield {
            place: placeOf(placeOf('texts', locale), name),
            message: `It lacks {${parameter}}, which the text in ${other} has. Add it here, or remove it there.`,
          }
        }
      }
    }
  },
}

/** The first locale that uses each parameter, by row. */
function firstLocales(texts: { readonly [locale: string]: { readonly [name: string]: string } }) {
  const byRow = new Map<string, Map<string, string>>()
  for (const [locale, byName] of Object.entries(texts)) {
    for (const [name, text] of Object.entries(byName)) {
      for (const parameter of parametersOf(text)) {
        const known = byRow.get(name) ?? new Map<string, string>()
        if (!known.has(parameter)) known.set(parameter, locale)
        byRow.set(name, known)
      }
    }
  }
  return byRow
}
