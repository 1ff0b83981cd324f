import { type AnyApiError, createError, type ErrorName } from '../../src'
import { errors } from '../../src/contract'
import type { ErrorRow } from '../../src/core'

/** Every row of the clinic's table with its name, as the engine sees it. */
export const clinicRows = Object.entries(errors) as [ErrorName, ErrorRow][]

/** The error of a name that only the run knows, with options that only the test answers for. */
export function makeError(name: ErrorName, options?: object): AnyApiError {
  return createError(name, ...((options ? [options] : []) as []))
}
