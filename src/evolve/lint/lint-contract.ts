import type { ResolvedContract } from '../../core/resolve-contract'
import type { Finding, RuleSettings } from '../finding'
import type { LintContext, LintRule } from './rule'
import { lintRules } from './rules'
import type { SourceUsage } from './source-usage'

/** What `lintContract` takes besides the contract. */
export interface LintOptions {
  /** Rules that are not named keep their default. */
  readonly rules?: RuleSettings | undefined
  /** How code uses the rows. Without it, the rules about code are left out. */
  readonly source?: SourceUsage | undefined
}

/** Lints a contract: what is sound, but likely wrong, with a finding for each place. */
export function lintContract(contract: ResolvedContract, { rules = {}, source }: LintOptions = {}): Finding[] {
  const context: LintContext = {
    contract,
    ownRows: contract.rows.filter(({ from }) => from === undefined),
    rowsByName: new Map(contract.rows.map((row) => [row.name, row])),
    ...(source === undefined ? {} : { source }),
  }
  return Object.entries<LintRule>(lintRules).flatMap(([rule, { severity: usual, needsSource, check }]) => {
    const severity = (Object.hasOwn(rules, rule) ? rules[rule] : undefined) ?? usual
    if (severity === 'off' || (needsSource && source === undefined)) return []
    return Array.from(check(context), (match): Finding => ({ rule, ...match, severity }))
  })
}
