import type { ErrorMapper } from '../../core/to-api-error'
import { invalidInput } from '../../http'
import { fromExpressValidator } from '../internal/express-validator-issues'
import { fromCelebrate } from '../internal/joi-issues'

/** Errors of celebrate and express-validator, which validate nothing but requests. */
export const fromRequestValidators: ErrorMapper = (thrown, table) => {
  const issues = fromCelebrate(thrown) ?? fromExpressValidator(thrown)
  return issues && invalidInput(table, issues, thrown)
}
