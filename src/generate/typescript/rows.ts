import type { ResolvedContract } from '../../core/resolve-contract'
import { packResolvedRows } from '../../core/rows/pack'
import { envelopeImport, envelopeModule } from './envelope'
import { banner, type GeneratedImports, literal } from './source'

/** `rows.ts`: what a client needs of each row, as little as can be. */
export function rowsFile(contract: ResolvedContract, imports: GeneratedImports): string {
  const { core, extension } = imports
  const types = contract.operations ? 'AnyApiError, ErrorNamesByOperation' : 'AnyApiError'
  const operationTypes = contract.operations
    ? `import type { ErrorNamesByOperation } from './operations${extension}'\n`
    : ''
  const packed = packResolvedRows(contract)
    .split(/(?<= )(?=\S+ -?\d+ )/)
    .map((run) => `  ${literal(run)}`)
    .join(' +\n')
  const errors = `import type { AnyApiError } from './errors${extension}'\n${operationTypes}`
  if (contract.envelope) {
    return `${banner}
import type { Rows } from ${literal(core)}
import { type RowsInEnvelope, rowsInEnvelope } from ${literal(envelopeModule(core))}
${envelopeImport(contract.envelope, imports)}${errors}
const packed: Rows<${types}> =
${packed}

/** What a client knows of the contract: \`createClient(rows)\`. */
export const rows: RowsInEnvelope<${types}> = /* @__PURE__ */ rowsInEnvelope(packed, envelope)
`
  }
  return `${banner}
import type { Rows } from ${literal(core)}
${errors}
/** What a client knows of the contract: \`createClient(rows)\`. Its types are for the compiler alone. */
export const rows: Rows<${types}> =
${packed}
`
}
