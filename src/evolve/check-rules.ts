import { type CheckRule, documentRules } from './documents/rules'
import type { Finding, RuleSettings } from './finding'

/** Every rule of `check` by its name, except `fault` and `ledger`, which are errors always. */
export const checkRules = {
  'stale-file': {
    severity: 'error',
    finds: 'A generated file or the ledger is missing, or not what the contract makes.',
  },
  'orphaned-file': {
    severity: 'error',
    finds: 'A file was generated for an earlier contract, and nothing writes it any more.',
  },
  ...documentRules,
} as const satisfies { readonly [rule: string]: CheckRule }

/** Findings as a configuration wants them: with its severities, and without the rules that are `off`. */
export function withSeverities(findings: readonly Finding[], rules: RuleSettings = {}): Finding[] {
  return findings.flatMap((finding) => {
    const severity = Object.hasOwn(checkRules, finding.rule) ? rules[finding.rule] : undefined
    if (severity === 'off') return []
    return [severity === undefined ? finding : { ...finding, severity }]
  })
}
