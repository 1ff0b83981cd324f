import { type DiffRuleName, diffRules } from './rules'
import type { Verdicts } from './verdict'

/** One difference between two versions of a contract. */
export interface Change {
  readonly rule: DiffRuleName
  /** Where in the newer contract, or in the older one if it is gone: `errors.OUT_OF_STOCK.code`. */
  readonly place: string
  /** What changed, with both values. */
  readonly message: string
  readonly verdicts: Verdicts
}

/** A change with the verdicts of its rule. */
export function change(rule: DiffRuleName, place: string, message: string): Change {
  return { rule, place, message, verdicts: diffRules[rule].verdicts }
}

/** Names a change for a waiver: by rule and place, so a waiver holds however texts and lines move. */
export function fingerprintOf({ rule, place }: Pick<Change, 'rule' | 'place'>): string {
  return `${rule} ${place}`
}

/** A segment of a place: `OUT_OF_STOCK` as it is, `card.declined` in brackets. */
export function segment(name: string): string {
  return /^[\w$-]+$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`
}

/** A value in a sentence. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing'
  return typeof value === 'string' ? `“${value}”` : JSON.stringify(value)
}
