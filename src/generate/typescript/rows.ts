import type { Contract } from '../../core/contract'
import { rowsOf } from '../../core/rows'
import { banner, literal } from './source'

/** `rows.ts`: what a client needs of each row, as little as can be. */
export function rowsFile(contract: Contract): string {
  return `${banner}
/** Version, its header, validation's row; then runs of consecutive codes: category, first code, each row's HTTP status, recovery and name. */
export const rows =
${rowsOf(contract)
  .split(/(?<= )(?=\S+ \d+ )/)
  .map((run) => `  ${literal(run)}`)
  .join(' +\n')}
`
}
