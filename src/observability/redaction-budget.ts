import type { ServedCodebook } from './known-error'
import { type RedactOptions, type Secrets, secretsOf } from './secrets'

/** The most that a record holds. Together the limits bound its size, whatever is logged. */
export const maximum = { text: 4000, key: 200, entries: 50, depth: 8, total: 32_000 }

/** What is left of one record's limits while it is written, and what is kept out of it. */
export interface RedactionBudget extends ServedCodebook {
  readonly secrets: Secrets
  /** The objects around the current one. Meeting one of them again is a cycle. */
  readonly path: Set<object>
  /** How many characters may still be written. */
  left: number
}

/** The budget of a new record. */
export function redactionBudget(options?: RedactOptions & ServedCodebook): RedactionBudget {
  return { secrets: secretsOf(options), codebook: options?.codebook, path: new Set(), left: maximum.total }
}

/** A text without its secrets, cut if it is long. */
export function loggableText(value: string, budget: RedactionBudget, most = maximum.text): string {
  // Scrubbed before it is cut: half a secret would not be recognised.
  const seen = value.slice(0, most * 2)
  const clean = budget.secrets.scrub(seen)
  const kept = clean.slice(0, Math.max(0, Math.min(most, budget.left)))
  budget.left -= kept.length
  const more = clean.length - kept.length + value.length - seen.length
  return more > 0 ? `${kept}... [${more} more]` : kept
}
