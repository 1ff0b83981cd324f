import type { Contract } from '../../core/contract'
import { rowsOf } from '../../core/rows'
import { banner, type EngineImports, literal, propertyKey, source } from './source'

/** `rows.ts`: what a client needs of each row, as little as can be. */
export function rowsFile(contract: Contract, { core }: EngineImports): string {
  const rows = Object.entries(rowsOf(contract)).map(([name, row]) => `  ${propertyKey(name)}: ${source(row)},`)
  return `${banner}
import type { Rows } from ${literal(core)}

/** By name: code, HTTP status, recovery, category. */
export const rows: Rows = {
${rows.join('\n')}
}
`
}
