import type { Contract } from '../../core/contract'
import { type ResolvedContract, resolveContract } from '../../core/resolve-contract'
import type { Change } from './change'
import { conventionChanges } from './conventions'
import { lifecycleChanges } from './lifecycles'
import { operationChanges } from './operations'
import { rowChanges } from './rows'
import { textChanges } from './texts'

/**
 * What changed between two versions of a contract, and what each change means for its consumers.
 *
 * @throws TypeError that lists every fault of a contract
 */
export function diffContracts(old: Contract, now: Contract): Change[] {
  return diffResolved(resolveContract(old), resolveContract(now))
}

/** The same for contracts whose defaults are filled in. */
export function diffResolved(old: ResolvedContract, now: ResolvedContract): Change[] {
  const { changes, renamed, pairs } = rowChanges(old.rows, now.rows)
  return [
    ...changes,
    ...operationChanges(old.operations, now.operations, renamed),
    ...lifecycleChanges(old.lifecycles, now.lifecycles, renamed),
    ...conventionChanges(old, now, renamed),
    ...textChanges(old, now, pairs),
  ]
}
