import { contractFaults } from './contract-faults'
import { faultText } from './contract-faults/fault'
import { faultsError } from './refuse-faults'
import { safeGet } from './safe-get'

/** Throws one error that lists every fault of a contract, also as data in `faults`; does nothing if it is sound. */
export function refuseContract(contract: unknown): void {
  const faults = contractFaults(contract)
  const name = safeGet(contract, 'name')
  const named = typeof name === 'string' && name !== '' ? `The contract "${name}"` : 'The contract'
  const heading = `${named} has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`
  const error = faultsError('invalid-contract', faults.map(faultText), heading)
  // Not enumerable, so that a log shows the list once.
  if (error) throw Object.defineProperty(error, 'faults', { value: faults })
}
