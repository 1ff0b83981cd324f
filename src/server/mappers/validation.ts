import type { ErrorMapper } from '../../core/to-api-error'
import { invalidInput } from '../../http'
import { isRefusedResponse } from '../internal/refused-response'
import { isUpstream } from '../internal/upstream'
import { validationIssues } from '../internal/validation-issues'
import { causesOf } from './causes'

/**
 * Maps what a validator throws in a handler to the contract's validation row with the field map: zod, valibot, arktype, Joi, yup, ajv,
 * typebox, class-validator, express-validator, celebrate, mongoose, Sequelize, superstruct. Pass it only if handlers validate nothing but
 * requests: the same error about your own data is your fault, and the fallback row without this mapper.
 *
 * @example honoErrorHandler({ mappers: [validationMapper()] })
 */
export function validationMapper(): ErrorMapper {
  return (thrown, table) => {
    for (const each of causesOf(thrown, isNotAboutRequest)) {
      const issues = validationIssues(each)
      if (issues) return invalidInput(table, issues, thrown)
    }
    return undefined
  }
}

function isNotAboutRequest(value: unknown): boolean {
  return isUpstream(value) || isRefusedResponse(value)
}
