import type { Codebook } from '../../../../src'
import type { SubjectRow } from './subject'

/** Every row of a codebook, as the suite reads it. */
export function rowsOf({ classes, carries = {} }: Codebook): SubjectRow[] {
  return Object.entries(classes).map(([name, { status }]) => ({ name, status, carries: carries[name] ?? [] }))
}
