import type { Contract } from '../../core/contract'
import { packRows } from '../../core/rows/pack'
import { banner, type GeneratedImports, literal } from './source'

/** `rows.ts`: what a client needs of each row, as little as can be. */
export function rowsFile(contract: Contract, { core, extension }: GeneratedImports): string {
  const types = contract.operations ? 'AnyApiError, ErrorNamesByOperation' : 'AnyApiError'
  const operationTypes = contract.operations
    ? `import type { ErrorNamesByOperation } from './operations${extension}'\n`
    : ''
  return `${banner}
import type { Rows } from ${literal(core)}
import type { AnyApiError } from './errors${extension}'
${operationTypes}
/** What a client knows of the contract: \`createClient(rows)\`. Its types are for the compiler alone. */
export const rows: Rows<${types}> =
${packRows(contract)
  .split(/(?<= )(?=\S+ -?\d+ )/)
  .map((run) => `  ${literal(run)}`)
  .join(' +\n')}
`
}
