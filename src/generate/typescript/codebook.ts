import type { Contract } from '../../core/contract'
import { className } from '../../core/row-name'
import { banner, type GeneratedImports, literal, source } from './source'

/** `codebook.ts`: the engine's functions, bound to the contract. */
export function codebookFile(contract: Contract, { core, http, extension }: GeneratedImports): string {
  const names = Object.keys(contract.errors)
  const fallback = className(contract.fallback)
  const validation = className(contract.validation)
  return `${banner}
import { type ApiErrorGuard, errorConverter, errorFactory, hasErrorName, type WireBody, type WireError } from ${literal(core)}
import { type ErrorResponseOptions, fieldErrors, toErrorResponse, type ValidationIssue } from ${literal(http)}
import {
  type AnyApiError,
  type ErrorName,
  type ErrorsByName,
${names.map((name) => `  ${className(name)},`).join('\n')}
} from './errors${extension}'

/**
 * Constructs the error of a name or code.
 *
 * @throws TypeError for a name or code that the contract lacks
 * @example throw createError(${literal(names[0] ?? '')})
 */
export const createError = /* @__PURE__ */ errorFactory(
${names.map((name) => `  ${className(name)},`).join('\n')}
)

/**
 * Turns whatever was thrown into an error that can be answered: one of the contract or an \`HttpError\` as it is, a foreign one
 * through the mappers given, anything else as \`${fallback}\` with the original as \`cause\`. Never throws.
 */
export const toApiError = /* @__PURE__ */ errorConverter<AnyApiError, ${fallback}>(${fallback})

/**
 * Tells whether a value is an error of the contract, or one of the names given. Holds across copies of the package, ESM and
 * CJS, realms, and for errors that a client parsed. Never throws.
 *
 * @example if (isApiError(error, ${literal(names[0] ?? '')})) error.code
 */
export const isApiError = hasErrorName as ApiErrorGuard<ErrorsByName>

/**
 * The \`${validation}\` of the issues that any Standard Schema (zod, valibot, arktype) reports, with a field map in dotted
 * form: \`items.0.name\`.
 */
export function validationError(issues: readonly ValidationIssue[]): ${validation} {
  return new ${validation}({ errors: fieldErrors(issues) })
}

/** The header that every response has: the version of the API. */
export function versionHeaders(): { ${literal(contract.versionHeader)}: string } {
  return ${source({ [contract.versionHeader]: contract.version })}
}

/**
 * A Web \`Response\` of an error: status, masked body, version, \`Retry-After\` and no caching.
 *
 * @example export default { fetch: () => errorResponse(new ${className(names[0] ?? '')}()) }
 */
export function errorResponse(error: WireError, options: ErrorResponseOptions = {}): Response {
  return toErrorResponse(error, { ...options, headers: { ...versionHeaders(), ...options.headers } })
}

/** The house body of an error of this name. */
export type ErrorBody<Name extends ErrorName> = WireBody<Name, ErrorsByName[Name]['status']>
`
}
