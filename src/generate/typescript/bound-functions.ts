import { identityOf } from '../../core/brand'
import type { ResolvedContract } from '../../core/resolve-contract'
import { className } from '../../core/row-name'
import { exampleRow } from './example-row'
import { literal, source } from './source'

/** The engine's functions, bound to the table of a contract: the second half of `codebook.ts`. */
export function boundFunctions(contract: ResolvedContract): string {
  const { name, version, versionHeader, fallback, validation, rateLimits, rows } = contract
  const first = exampleRow(contract)
  const inherited = rows.filter(({ from }) => from !== undefined)
  const origins = [name, ...inherited.map((row) => identityOf(row.origin, row.name))]
  const versioned = versionHeader
    ? `
/** The header that every response has: the version of the API. */
export function versionHeaders(): { ${literal(versionHeader)}: string } {
  return ${source({ [versionHeader]: version })}
}
`
    : ''
  const refused = validation ? className(validation) : 'HttpError'
  const limited = rateLimits
    ? `
const rateLimitNames = ${source(rateLimits.headers)} as const

/**
 * The three headers of a rate limit, \`${rateLimits.headers.reset}\` in Unix seconds.
 *
 * @example rateLimitHeaders({ limit: 100, remaining: 87, reset: new Date(1703086800_000) })
 */
export function rateLimitHeaders(state: RateLimitState): Record<string, string> {
  return rateLimitFields(rateLimitNames, state)
}

/**
 * Reads a rate limit from response headers, the reset as Unix seconds or as an ISO 8601 date. \`undefined\` if a header is missing
 * or malformed: no headers means no limit is known.
 */
export function parseRateLimit(headers: HeadersLike): RateLimitState | undefined {
  return parseRateLimitFields(rateLimitNames, headers)
}
`
    : ''
  return `
/**
 * Constructs the error of a name or code.
 *
 * @throws TypeError for a name or code that the contract lacks
 * @example throw createError(${literal(first)})
 */
export const createError: CreateError<ErrorClasses> = /* @__PURE__ */ errorFactory(errorTable)

/**
 * Turns whatever was thrown into an error that can be answered: one of the contract, or an \`HttpError\` of this server, as it is; a
 * foreign failure through the mappers given; anything else as \`${className(fallback)}\` with the original as \`cause\`. Never throws.
 */
export const toApiError: ToApiError<AnyApiError, ErrorName> = /* @__PURE__ */ errorConverter(errorTable)

/**
 * Tells whether a value is an error of the contract, or one of the names given. Holds across copies of the package, ESM and
 * CJS, realms, and for errors that a client parsed. Never throws.
 *
 * @example if (isApiError(error, ${literal(first)})) error.code
 */
export const isApiError: ApiErrorGuard<ErrorsByName> = /* @__PURE__ */ apiErrorGuard(${origins.map(literal).join(', ')})

/**
 * The \`${refused}\` of the issues that any Standard Schema (zod, valibot, arktype) reports, with a field map in dotted form:
 * \`items.0.name\`.
 */
export function validationError(issues: readonly ValidationIssue[]): ${refused} {
  return new ${refused}(${validation ? '' : '422, '}{ errors: fieldErrors(issues) })
}
${versioned}
${bodyOf(contract, first)}
/** The headers that every answered error has: its media type, no caching, and when to retry. */
export const errorHeaders: (error: WireError, format?: ErrorFormat) => Record<string, string> =
  /* @__PURE__ */ errorHeadersBuilder(errorTable)

/** The \`application/problem+json\` body of an error (RFC 9457), masked like the house body. */
export const problemDetails: (error: WireError, options?: ProblemOptions) => ProblemDetails =
  /* @__PURE__ */ problemDetailsBuilder(errorTable)

/**
 * A Web \`Response\` of an error: status, masked body, version, \`Retry-After\` and no caching.
 *
 * @example export default { fetch: () => errorResponse(createError(${literal(first)})) }
 */
export const errorResponse: (error: WireError, options?: ErrorResponseOptions) => Response =
  /* @__PURE__ */ errorResponseBuilder(errorTable)

${contract.envelope ? '' : houseBodyType}${limited}`
}

const houseBodyType = `/** The house body of an error of this name. */
export type ErrorBody<Name extends ErrorName> = WireBody<Name, ErrorsByName[Name]['status']>
`

/** The builder of bodies, in the contract's own envelope or in the house form. */
function bodyOf({ envelope, fallback }: ResolvedContract, example: string): string {
  const foreign = `A foreign error has the body of \`${fallback}\`.`
  if (envelope) {
    return `/**
 * The body of an error in the contract's envelope, masked. ${foreign}
 *
 * @example Response.json(errorBody(createError(${literal(example)})))
 */
export const errorBody: EnvelopeBodyBuilder = /* @__PURE__ */ envelopeBodyBuilder(errorTable, envelope)
`
  }
  return `/**
 * The house body of an error, masked. ${foreign}
 *
 * @example res.status(error.status).json(errorBody(error, { timestamp: true }))
 */
export const errorBody: ErrorBodyBuilder = /* @__PURE__ */ errorBodyBuilder(errorTable)
`
}
