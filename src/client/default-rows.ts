// The client's one door to the clinic: what `safe`, `parseErrorResponse` and the like know unless they are given other rows.
// All of it: a user's declarations may name any row.
export type * from '../generated/errors'
export type { ErrorNamesByOperation, OperationErrors, OperationName } from '../generated/operations'
export { rows } from '../generated/rows'
