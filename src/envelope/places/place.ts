import type { EnvelopeContext, EnvelopeError } from '../../core/envelope'

/** What has been read so far, by the names of the variables. */
export interface Found {
  [variable: string]: unknown
}

/** Writes a part of a body. `field` and `text` are of one field error, in the items of `$each`. */
export type Write = (error: EnvelopeError, context: EnvelopeContext, field?: string, text?: string) => unknown

/** A compiled part of a template. */
export interface Place {
  /** Whether it holds a variable. */
  readonly varies: boolean
  /** How many constants tell its items from others in a list. */
  readonly constants: number
  /** Whether a list that holds it takes its items, not itself. */
  readonly isEach?: boolean
  /** Returns `undefined` where its variables have no value. */
  readonly write: Write
  /** Adds to what was found. The first value found for a variable counts. */
  read(given: unknown, found: Found): void
  /** Whether an item of a list belongs here. */
  matches(given: unknown): boolean
}
