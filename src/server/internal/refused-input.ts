import type { ApiError } from '../../core/api-error'
import type { ErrorTable } from '../../core/codebook'
import type { HttpError } from '../../core/server-http-error'
import { invalidInput } from '../../http'
import { validationIssues } from './validation-issues'

/** What tRPC and oRPC throw, alike: the cause of a refused input is the error of its schema. */
export interface ProcedureError {
  readonly code: string
  readonly cause?: unknown
}

/** The validation row if a procedure's schema refused its input. Refused output is not the caller's fault. */
export function refusedInput({ code, cause }: ProcedureError, table: ErrorTable): ApiError | HttpError | undefined {
  const issues = code === 'BAD_REQUEST' ? validationIssues(cause) : undefined
  return issues && invalidInput(table, issues, cause)
}
