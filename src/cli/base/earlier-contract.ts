import { type ResolvedContract, resolveSoundContract } from '../../core/resolve-contract'
import type { LoadedContract } from '../load/load-contract'
import { UsageError } from '../usage-error'

/**
 * An earlier contract with its defaults filled in.
 *
 * @throws UsageError if it has faults: then nothing is known of what it was
 */
export function earlierContract(
  { contract, faults }: Pick<LoadedContract, 'contract' | 'faults'>,
  shown: string,
): ResolvedContract {
  const [fault] = faults
  if (contract === undefined || fault !== undefined) {
    const first = fault === undefined ? '' : `: ${fault.place} ${fault.problem}`
    throw new UsageError(`The contract of ${shown} has faults${first}. Compare with a version that has none.`)
  }
  return resolveSoundContract(contract)
}
