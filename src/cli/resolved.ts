import type { Contract } from '../core/contract'
import { type ResolvedContract, resolveSoundContract } from '../core/resolve-contract'
import type { ProjectContract } from './load/load-project'
import { UsageError } from './usage-error'

const known = new WeakMap<Contract, ResolvedContract>()

/** The resolved contract, made once for all that a command does with it. */
export function resolved({ contract, faults, file }: ProjectContract): ResolvedContract {
  if (contract === undefined || faults.length > 0) throw new UsageError(`${file} has faults.`)
  const found = known.get(contract) ?? resolveSoundContract(contract)
  known.set(contract, found)
  return found
}
