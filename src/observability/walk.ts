import type { ServedCodebook } from './known-error'
import { type RedactOptions, type Secrets, secretsOf } from './secrets'

/** What a record may hold at most. Together they bound its size, whatever is logged. */
export const maximum = { text: 4000, key: 200, entries: 50, depth: 8, total: 32_000 }

/** One record in the making. */
export interface Walk extends ServedCodebook {
  readonly secrets: Secrets
  /** The objects around the present one: meeting one of them again is a cycle. */
  readonly path: Set<object>
  /** How many characters may still be written. */
  left: number
}

export function startWalk(options?: RedactOptions & ServedCodebook): Walk {
  return { secrets: secretsOf(options), codebook: options?.codebook, path: new Set(), left: maximum.total }
}

/** A text without its secrets, cut where it is long. */
export function plainText(value: string, walk: Walk, most = maximum.text): string {
  // Scrubbed before it is cut: half a secret would not be recognised.
  const seen = value.slice(0, most * 2)
  const clean = walk.secrets.scrub(seen)
  const kept = clean.slice(0, Math.max(0, Math.min(most, walk.left)))
  walk.left -= kept.length
  const more = clean.length - kept.length + value.length - seen.length
  return more > 0 ? `${kept}... [${more} more]` : kept
}
