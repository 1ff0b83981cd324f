import type { Recovery } from '../../core/contract'

/** One row that a contract has or once had. */
export interface LedgerEntry {
  readonly code?: number | string
  readonly name: string
  readonly status: number
  readonly recovery: Recovery
  readonly since?: string
  readonly meaning: string
  /** The version that no longer had the row. */
  readonly retired?: string
  /** The names that it had before, the oldest first. */
  readonly earlierNames: readonly string[]
  /** Its line in the file that was read, from 1. */
  readonly line?: number
}

/** Every row that a contract ever had. */
export interface Ledger {
  /** The name of the contract. */
  readonly contract: string
  readonly entries: readonly LedgerEntry[]
}
