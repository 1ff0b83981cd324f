import type { Contract } from '../../core/contract'
import { contractFaults } from '../../core/contract-faults'
import { refuseFaults } from '../../core/refuse-faults'
import { codebookFile } from './codebook'
import { errorsFile } from './errors'
import { lifecyclesFile } from './lifecycles'
import { operationsFile } from './operations'
import { rateLimitFile } from './rate-limit'
import { rowsFile } from './rows'
import type { GeneratedImports } from './source'

const published: GeneratedImports = { core: 'error-codebook/core', http: 'error-codebook/http', extension: '.js' }

export type { GeneratedImports } from './source'

/**
 * The TypeScript files of a contract, text by file name: a class for each row (`errors.ts`), what a client knows of them
 * (`rows.ts`), `createError`, `toApiError` and the like (`codebook.ts`), lifecycles, operations, and rate-limit headers where it has
 * limits.
 *
 * @throws TypeError that lists every fault of the contract
 * @example for (const [name, text] of Object.entries(generateTypescript(shop))) writeFileSync(`src/errors/${name}`, text)
 */
export function generateTypescript(
  contract: Contract,
  options: Partial<GeneratedImports> = {},
): Record<string, string> {
  const imports = { ...published, ...options }
  const faults = contractFaults(contract)
  refuseFaults('invalid-contract', faults, `The contract has ${faults.length} fault(s)`)
  return {
    'errors.ts': errorsFile(contract, imports),
    'rows.ts': rowsFile(contract),
    'lifecycles.ts': lifecyclesFile(contract, imports),
    'operations.ts': operationsFile(contract, imports),
    'codebook.ts': codebookFile(contract, imports),
    ...(contract.rateLimits ? { 'rate-limit.ts': rateLimitFile(contract.rateLimits, imports) } : {}),
  }
}
