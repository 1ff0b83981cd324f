import type { ErrorMapper } from '../../core/to-api-error'
import { invalidInput } from '../../http'
import { fromCelebrate, fromExpressValidator } from '../internal/validation-readers'

/** Errors of celebrate and express-validator, which validate nothing but requests. */
export const fromRequestValidators: ErrorMapper = (thrown, table) => {
  const issues = fromCelebrate(thrown) ?? fromExpressValidator(thrown)
  return issues && invalidInput(table, issues, thrown)
}
