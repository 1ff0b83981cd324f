import type { Contract } from './contract'
import type { Checked } from './contract-rules/checked'
import type { Spelt } from './contract-rules/spelt'
import { refuseContract } from './refuse-contract'

/**
 * Checks a contract and returns it with its literal types. The compiler reports misspelt keys, doubled codes, unknown rows and
 * statuses, missing texts and parameters that nothing fills; the rest is checked when it is called.
 *
 * @throws TypeError that lists every fault, with its place and its fix
 */
export function defineContract<const Given extends Contract>(
  contract: Spelt<Given> extends true ? Checked<Given> : Contract,
): Given {
  refuseContract(contract)
  // The parameter's type is `Given` wherever the compiler found no fault.
  return contract as Contract as Given
}
