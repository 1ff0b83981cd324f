export type { Contract } from '../core/contract'
export { type ResolvedContract, resolveContract } from '../core/resolve-contract'
export type { ResolvedRow } from '../core/resolve-rows'
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
export type { Finding, Severity } from './finding'
export { type RowSuggestion, suggestRows } from './suggest-rows'
