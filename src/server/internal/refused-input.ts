import type { ApiError } from '../../core/api-error'
import { validationError } from '../../generated/codebook'
import type { ValidationIssue } from '../../http'
import type { ValidationOptions } from './answer'

/** What tRPC and oRPC throw, alike: the cause of a refused input is the error of its schema. */
export interface ProcedureError {
  readonly code: string
  readonly cause?: unknown
}

/** The validation row where a procedure's input is refused by its schema. Output that is refused is no caller's fault. */
export function refusedInput(
  { code, cause }: ProcedureError,
  { validationError: invalid = validationError }: ValidationOptions,
): ApiError | undefined {
  const { issues } = Object(cause) as { issues?: readonly ValidationIssue[] }
  return code === 'BAD_REQUEST' && Array.isArray(issues) ? invalid(issues) : undefined
}
