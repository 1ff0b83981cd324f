import type { Contract } from '../../core/contract'
import type { Finding } from '../finding'
import { duplicateFindings } from './duplicates'
import type { Ledger } from './ledger'
import { reconcile } from './reconcile'

/** A ledger with what became of the contract since, and what speaks against it. */
export interface UpdatedLedger {
  /** Write it only if there are no findings. */
  readonly ledger: Ledger
  readonly findings: readonly Finding[]
}

/**
 * Brings a ledger up to date with a sound contract: new rows are added, removed rows retired, renamed rows keep their earlier name. No
 * entry is removed. Without a ledger, it starts one.
 *
 * @example const { ledger, findings } = updateLedger(contract, readLedger(text).ledger)
 */
export function updateLedger(contract: Contract, ledger: Ledger = emptyLedger(contract)): UpdatedLedger {
  const duplicates = duplicateFindings(ledger)
  const { entries, findings } = reconcile(ledger, contract)
  return { ledger: { contract: contract.name, entries }, findings: [...duplicates, ...findings] }
}

/** What is wrong between a sound contract and its ledger: a doubled code or name, or one that another row had. */
export function ledgerFindings(contract: Contract, ledger: Ledger): readonly Finding[] {
  return updateLedger(contract, ledger).findings
}

function emptyLedger({ name }: Contract): Ledger {
  return { contract: name, entries: [] }
}
