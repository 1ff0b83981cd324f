import type { Contract } from '../../core/contract'
import { rowsOf } from '../../core/rows'
import { banner, literal } from './source'

/** `rows.ts`: what a client needs of each row, as little as can be. */
export function rowsFile(contract: Contract): string {
  return `${banner}
/** Runs of consecutive codes: category, first code, then each name with its HTTP status and its recovery's letter. */
export const rows =
${rowsOf(contract)
  .split(/(?<=;)/)
  .map((run) => `  ${literal(run)}`)
  .join(' +\n')}
`
}
