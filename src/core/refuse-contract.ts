import { contractFaults } from './contract-faults'
import { faultText } from './contract-faults/fault'
import { refuseFaults } from './refuse-faults'
import { safeGet } from './safe-get'

/** Throws one error that lists every fault of a contract; does nothing if it is sound. */
export function refuseContract(contract: unknown): void {
  const faults = contractFaults(contract).map(faultText)
  const name = safeGet(contract, 'name')
  const named = typeof name === 'string' && name !== '' ? `The contract "${name}"` : 'The contract'
  refuseFaults('invalid-contract', faults, `${named} has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`)
}
