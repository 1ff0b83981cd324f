import type { Contract } from '../../core/contract'
import { contractFaults } from '../../core/contract-faults'
import { refuseFaults } from '../../core/refuse-faults'
import { codebookFile } from './codebook'
import { errorsFile } from './errors'
import { lifecyclesFile } from './lifecycles'
import { operationsFile } from './operations'
import { rowsFile } from './rows'
import { banner, type GeneratedImports } from './source'

const published: GeneratedImports = { core: 'error-codebook/core', http: 'error-codebook/http', extension: '.js' }

export type { GeneratedImports } from './source'

/**
 * The TypeScript files of a contract, text by file name: a class for each row (`errors.ts`), the one value that everything takes
 * (`codebook.ts`), its lean twin for pages (`rows.ts`), lifecycles and operations if the contract has any, and an `index.ts` that
 * exports all.
 *
 * @throws TypeError that lists every fault of the contract
 * @example for (const [name, text] of Object.entries(generateTypescript(shop))) writeFileSync(`src/errors/${name}`, text)
 */
export function generateTypescript(input: Contract, options: Partial<GeneratedImports> = {}): Record<string, string> {
  const imports = { ...published, ...options }
  const faults = contractFaults(input)
  refuseFaults('invalid-contract', faults, `The contract has ${faults.length} fault(s)`)
  const contract = withoutEmptyMembers(input)
  const { lifecycles, operations } = contract
  const files = {
    'errors.ts': errorsFile(contract, imports),
    'rows.ts': rowsFile(contract, imports),
    ...(lifecycles ? { 'lifecycles.ts': lifecyclesFile(contract, imports) } : {}),
    ...(operations ? { 'operations.ts': operationsFile(operations, imports) } : {}),
    'codebook.ts': codebookFile(contract, imports),
  }
  return { ...files, 'index.ts': indexFile(Object.keys(files), imports) }
}

/** A member without entries is one that the contract lacks. */
function withoutEmptyMembers(contract: Contract): Contract {
  const { lifecycles = {}, operations = {}, ...rest } = contract
  return {
    ...rest,
    ...(Object.keys(lifecycles).length > 0 ? { lifecycles } : {}),
    ...(Object.keys(operations).length > 0 ? { operations } : {}),
  }
}

/** `index.ts`: everything. */
function indexFile(files: readonly string[], { extension }: GeneratedImports): string {
  const exported = files.map((file) => `export * from './${file.replace('.ts', extension)}'`).sort()
  return `${banner}\n${exported.join('\n')}\n`
}
