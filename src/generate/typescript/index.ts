import type { Contract } from '../../core/contract'
import { contractFaults } from '../../core/contract-faults'
import { misuse } from '../../core/misuse'
import { codebookFile } from './codebook'
import { errorsFile } from './errors'
import { lifecyclesFile } from './lifecycles'
import { operationsFile } from './operations'
import { rateLimitFile } from './rate-limit'
import { rowsFile } from './rows'
import type { EngineImports } from './source'

const published: EngineImports = { core: 'error-codebook/core', http: 'error-codebook/http' }

/**
 * The TypeScript files of a contract, text by file name.
 *
 * @throws TypeError that lists every fault of the contract
 */
export function generateTypescript(contract: Contract, engine: EngineImports = published): Record<string, string> {
  const faults = contractFaults(contract)
  if (faults.length > 0)
    throw misuse('invalid-contract', `The contract has ${faults.length} fault(s):\n- ${faults.join('\n- ')}\n`)
  return {
    'errors.ts': errorsFile(contract, engine),
    'rows.ts': rowsFile(contract),
    'lifecycles.ts': lifecyclesFile(contract, engine),
    'operations.ts': operationsFile(contract),
    'codebook.ts': codebookFile(contract, engine),
    ...(contract.rateLimits ? { 'rate-limit.ts': rateLimitFile(contract.rateLimits, engine) } : {}),
  }
}
