import type { Contract } from '../../core/contract'
import { type ResolvedContract, resolveContract } from '../../core/resolve-contract'
import { codebookFile } from './codebook'
import { envelopeFiles } from './envelope'
import { errorsFile } from './errors'
import { lifecyclesFile } from './lifecycles'
import { operationsFile } from './operations'
import { rowsFile } from './rows'
import { banner, type GeneratedImports } from './source'
import { textFiles } from './texts'

const published: GeneratedImports = { core: 'error-codebook/core', http: 'error-codebook/http', extension: '.js' }

export type { GeneratedImports } from './source'

/**
 * The TypeScript files of a contract, text by file name: a class for each row (`errors.ts`), the one value that everything takes
 * (`codebook.ts`), its lean twin for pages (`rows.ts`), the envelope, lifecycles and operations if the contract has any, texts by locale
 * (`texts/de.ts`), and an `index.ts` that exports all but those.
 *
 * @throws TypeError that lists every fault of the contract
 * @example for (const [name, text] of Object.entries(generateTypescript(shop))) writeFileSync(`src/errors/${name}`, text)
 */
export function generateTypescript(
  contract: Contract,
  options: Partial<GeneratedImports> = {},
): Record<string, string> {
  return typescriptFiles(resolveContract(contract), options)
}

/** The files of a contract that is resolved already. */
export function typescriptFiles(
  contract: ResolvedContract,
  options: Partial<GeneratedImports> = {},
): Record<string, string> {
  const imports = { ...published, ...options }
  const { lifecycles, operations } = contract
  const files = {
    'errors.ts': errorsFile(contract, imports),
    'rows.ts': rowsFile(contract, imports),
    ...envelopeFiles(contract.envelope, imports),
    ...(lifecycles ? { 'lifecycles.ts': lifecyclesFile(contract, imports) } : {}),
    ...(operations ? { 'operations.ts': operationsFile(operations, imports) } : {}),
    'codebook.ts': codebookFile(contract, imports),
  }
  // Each exports `texts`: a page imports the one that it needs.
  const texts = textFiles(contract, imports)
  return { ...files, ...texts, 'index.ts': indexFile(Object.keys(files), imports) }
}

/** `index.ts`: everything. */
function indexFile(files: readonly string[], { extension }: GeneratedImports): string {
  const exported = files.map((file) => `export * from './${file.replace('.ts', extension)}'`).sort()
  return `${banner}\n${exported.join('\n')}\n`
}
