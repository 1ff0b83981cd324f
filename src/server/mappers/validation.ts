import { safePick } from '../../core/safe-get'
import type { ErrorMapper } from '../../core/to-api-error'
import { invalidInput } from '../../http'
import { isUpstream } from '../internal/upstream'
import { validationIssues } from '../internal/validation-issues'
import { causesOf } from './causes'

/**
 * Maps what a validator throws in a handler to the contract's validation row with the field map: zod, valibot, arktype, Joi, yup, ajv,
 * typebox, class-validator, express-validator, celebrate, mongoose, superstruct. Pass it only if handlers validate nothing but requests: the
 * same error about your own data is your fault, and the fallback row without this mapper.
 *
 * @example honoErrorHandler({ mappers: [validationMapper()] })
 */
export function validationMapper(): ErrorMapper {
  return (thrown, table) => {
    if (isUpstream(thrown) || isServerFault(thrown)) return undefined
    for (const each of causesOf(thrown)) {
      const issues = validationIssues(each)
      if (issues) return invalidInput(table, issues, thrown)
    }
    return undefined
  }
}

/** A serializer that refuses a response says so with a 5xx, such as those of fastify-type-provider-zod and nestjs-zod. */
function isServerFault(thrown: unknown): boolean {
  const { status, statusCode } = safePick(thrown, 'status', 'statusCode')
  return [status, statusCode].some((each) => typeof each === 'number' && each >= 500)
}
