export type { Contract } from '../core/contract'
export { type ResolvedContract, resolveContract } from '../core/resolve-contract'
export type { ResolvedRow } from '../core/resolve-rows'
export { type Bump, bumps, smallestBump } from './bump'
export { checkRules } from './check-rules'
export { diffContracts } from './diff'
export { type Change, fingerprintOf } from './diff/change'
export { type ChangeFinding, changeFinding } from './diff/finding'
export { type DiffRule, type DiffRuleName, diffRules } from './diff/rules'
export { type Consumer, consumers, type Verdict, type Verdicts, worst } from './diff/verdict'
export { checkDocuments, type Document } from './documents/check-document'
export type { DocumentedContract } from './documents/vocabulary'
export {
  type Actor,
  type AnsweringOperation,
  type ExplainOptions,
  type Explanation,
  explainer,
  type FormerNames,
  type RefusedMove,
  type UsageModules,
} from './explain'
export { findRows } from './find-rows'
export type { Finding, RuleSettings, Severity } from './finding'
export type { Ledger, LedgerEntry } from './ledger/ledger'
export { nextFreeCode } from './ledger/next-free-code'
export { type ReadLedger, readLedger } from './ledger/read-ledger'
export { ledgerFindings, type UpdatedLedger, updateLedger } from './ledger/update-ledger'
export { writeLedger } from './ledger/write-ledger'
export { type LintOptions, lintContract } from './lint/lint-contract'
export type { LintRule } from './lint/rule'
export { type LintRuleName, lintRules } from './lint/rules'
export type { SourcePlace, SourceUsage, UnknownName } from './lint/source-usage'
export { type RowSuggestion, suggestRows } from './suggest-rows'
export { applyWaivers, type WaivedChanges, type Waiver } from './waivers'
