import { type AnyApiError, createError, type ErrorName } from '../../src'
import { contract } from '../../src/contract'
import { type ResolvedRow, resolveRows } from '../../src/core/resolve-rows'

/** A row of the clinic: each has a number. */
export type ClinicRow = ResolvedRow & { readonly code: number }

/** Every row of the clinic's table with its name, as the engine sees it. */
export const clinicRows = resolveRows(contract).map((row) => [row.name, row]) as [ErrorName, ClinicRow][]

/** The error of a name that only the run knows, with options that only the test answers for. */
export function makeError(name: ErrorName, options?: object): AnyApiError {
  return createError(name, ...((options ? [options] : []) as []))
}
