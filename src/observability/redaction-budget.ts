import type { ServedCodebook } from './known-error'
import { type RedactOptions, type Secrets, secretsOf } from './secrets'

/** The limits of a record. Together they limit its size, whatever is logged. */
export const maximum = { text: 4000, key: 200, entries: 50, depth: 8, total: 32_000 }

/** The remaining size of one record while it is written, and the secrets to redact. */
export interface RedactionBudget extends ServedCodebook {
  readonly secrets: Secrets
  /** The objects that contain the current one. To meet one again is a cycle. */
  readonly path: Set<object>
  /** How many characters may still be written. */
  left: number
}

/** The budget of a new record. */
export function redactionBudget(options?: RedactOptions & ServedCodebook): RedactionBudget {
  return { secrets: secretsOf(options), codebook: options?.codebook, path: new Set(), left: maximum.total }
}

/** Redacts the secrets of a text, and truncates it if it is long. */
export function loggableText(value: string, budget: RedactionBudget, most = maximum.text): string {
  // Redacts before it truncates: half a secret would not be recognised.
  const seen = value.slice(0, most * 2)
  const clean = budget.secrets.scrub(seen)
  const kept = clean.slice(0, Math.max(0, Math.min(most, budget.left)))
  budget.left -= kept.length
  const more = clean.length - kept.length + value.length - seen.length
  return more > 0 ? `${kept}... [${more} more]` : kept
}
