import type { Codebook } from '../../core/codebook'
import { fieldMessageOf } from '../../core/field-messages'
import type { ValidationIssue } from '../../http'

/** What is wrong with one field of a payload. */
export interface FieldIssue {
  readonly problem: 'required' | 'invalid'
  readonly path: readonly string[]
}

/** The issues in the words of a contract, or in the engine's. */
export function issueTexts(
  issues: readonly FieldIssue[],
  codebook: Pick<Codebook, 'fieldMessages'> = {},
): ValidationIssue[] {
  return issues.map(({ problem, path }) => ({ path, message: fieldMessageOf(codebook, problem, path.at(-1)) }))
}
