import { servedLocale } from '../core/locale'
import type { ResolvedContract } from '../core/resolve-contract'
import { type Explanation, explainer } from '../evolve/explain'
import { findRows } from '../evolve/find-rows'
import type { ExplainedContract } from './load/explained-contracts'
import { ofContract } from './of-contract'
import { UsageError } from './usage-error'

/** A text that names more rows is no question about one. */
const mostRows = 3

/** The explanations of the rows that an input means, in any of the contracts. Empty if it means none, or too many. */
export function explanationsOf(input: string, all: readonly ExplainedContract[], locale?: string): Explanation[] {
  const [wanted, contracts] = ofContract(input, all)
  const found = contracts.map((each) => ({ ...each, rows: findRows(each.contract, wanted, each.formerNames) }))
  if (found.some(({ rows }) => rows.length > mostRows)) return []
  const explanations = found.flatMap(({ contract, rows, ...options }) => rows.map(explainer(contract, options)))
  const shown = explanations.filter((each) => !isTakenOver(each, explanations))
  if (locale === undefined) return shown
  const locales = found.flatMap(({ contract, rows }) => (rows.length > 0 ? localesOf(contract) : []))
  if (shown.length > 0) refuseUnknownLocale(locale, locales)
  return shown.map((each) => inLocale(each, locale))
}

/** A contract that takes a row over says nothing new about it. */
function isTakenOver({ name, origin }: Explanation, all: readonly Explanation[]): boolean {
  return origin !== undefined && all.some((each) => each.contract === origin && each.name === name)
}

const localesOf = ({ texts = {} }: ResolvedContract): string[] => Object.keys(texts)

function refuseUnknownLocale(locale: string, locales: readonly string[]): void {
  if (servedLocale(locale, locales) !== undefined) return
  const known = [...new Set(locales)].join(', ')
  throw new UsageError(
    known === ''
      ? 'The contract has no texts for end users. Leave --locale out.'
      : `There are no texts in ${locale}. Name one of ${known}.`,
  )
}

function inLocale(explanation: Explanation, locale: string): Explanation {
  const { texts } = explanation
  const served = servedLocale(locale, Object.keys(texts))
  return { ...explanation, texts: served === undefined ? {} : { [served]: texts[served] as string } }
}
