import { errors } from '../../contract'
import type { ErrorRow } from '../../core/contract'
import type { ErrorName } from '../../generated/errors'

/** The names of the rows that may be answered with an `error_code`: those with a 4xx status. */
export type AnswerableErrorName = {
  [Name in ErrorName]: `${(typeof errors)[Name]['status']}` extends `4${string}` ? Name : never
}[ErrorName]

/** The rows that may be answered with an `error_code`, in the order of the table. */
export const answerableRows = /* @__PURE__ */ (() =>
  (Object.entries(errors) as [AnswerableErrorName, ErrorRow][]).filter(([, { status }]) => status < 500))()
