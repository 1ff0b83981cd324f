import type { Contract } from '../../core/contract'
import { className } from '../../core/row-name'
import { banner, type GeneratedImports, literal, pascalCase, propertyKey, source, union } from './source'

/** `codebook.ts`: the contract at run time as one value, and the engine's functions bound to it. */
export function codebookFile(contract: Contract, { core, http, extension }: GeneratedImports): string {
  const { errors, texts, operations, rateLimits, validation } = contract
  const names = Object.keys(errors)
  const type = codebookType(contract)
  const bound = 'errorTable'
  const coreImports = [
    'type ApiErrorGuard',
    'apiErrorGuard',
    'type Codebook',
    'classesByName',
    'type CreateError',
    'type ErrorTable',
    'errorConverter',
    'errorFactory',
    ...(rateLimits ? ['type HeadersLike'] : []),
    ...(validation ? [] : ['HttpError']),
    'type ToApiError',
    'type WireBody',
    'type WireError',
  ]
  const httpImports = [
    'type ErrorBodyBuilder',
    'errorBodyBuilder',
    'type ErrorFormat',
    'errorHeadersBuilder',
    'type ErrorResponseOptions',
    'errorResponseBuilder',
    'fieldErrors',
    ...(rateLimits ? ['parseRateLimitFields'] : []),
    'type ProblemDetails',
    'type ProblemOptions',
    'problemDetailsBuilder',
    ...(rateLimits ? ['type RateLimitState', 'rateLimitFields'] : []),
    'type ValidationIssue',
  ]
  return `${banner}
import {
${coreImports.map((name) => `  ${name},`).join('\n')}
} from ${literal(core)}
import {
${httpImports.map((name) => `  ${name},`).join('\n')}
} from ${literal(http)}
import {
  type AnyApiError,
  type ErrorClasses,
  type ErrorName,
  type ErrorsByName,
${names.map((name) => `  ${className(name)},`).join('\n')}
} from './errors${extension}'
${operations ? `import { operations } from './operations${extension}'\n` : ''}import { rows } from './rows${extension}'

${factsOf(contract, type)}
${texts ? textsOf(texts, type) : ''}${functionsOf(contract, bound)}`
}

const codebookType = ({ name }: Contract): string => `${pascalCase(name)}Codebook`

function factsOf(contract: Contract, type: string): string {
  const { name, version, versionHeader, fallback, validation, errors, texts, lifecycles, operations } = contract
  const { rateLimits, pagination, fieldMessages } = contract
  const rows = Object.entries(errors)
  const meanings = rows.filter(([, row]) => row.message !== undefined && row.message !== row.meaning)
  const carries = rows.filter(([, row]) => row.carries?.length)
  const details = rows.filter(([, row]) => row.details)
  const statuses = lifecycles && Object.entries(lifecycles).map(([each, { statuses: all }]) => [each, Object.keys(all)])
  const member = (key: string, value: unknown) => (value === undefined ? '' : `  ${key}: ${source(value)},\n`)
  const table = `{
  name: ${literal(name)},
  version: ${literal(version)},
${member('versionHeader', versionHeader)}  classes: /* @__PURE__ */ classesByName<ErrorClasses>(
${rows.map(([each]) => `    ${className(each)},`).join('\n')}
  ),
  fallback: ${literal(fallback)},
${member('validation', validation)}}`
  const facts = `{
  rows,
${member('meanings', meanings.length > 0 ? Object.fromEntries(meanings.map(([each, row]) => [each, row.meaning])) : undefined)}${member('carries', carries.length > 0 ? Object.fromEntries(carries.map(([each, row]) => [each, row.carries])) : undefined)}${member('details', details.length > 0 ? Object.fromEntries(details.map(([each, row]) => [each, row.details])) : undefined)}${member('statuses', statuses && Object.fromEntries(statuses))}${operations ? '  operations,\n' : ''}${member('rateLimits', rateLimits)}${member('pagination', pagination)}${member('fieldMessages', fieldMessages)}}`
  const lean = texts ? `${type}WithoutTexts` : type
  const statusTypes = lifecycles
    ? `{ ${Object.entries(lifecycles)
        .map(([each, { statuses: all }]) => `readonly ${propertyKey(each)}: readonly (${union(Object.keys(all))})[]`)
        .join('; ')} }`
    : 'undefined'
  const tiers = rateLimits && Object.keys(rateLimits.tiers)
  return `/** The rows as classes: the part of the codebook that makes and answers errors. */
export const errorTable: ErrorTable<ErrorClasses> = ${table}

/** What the compiler knows of the codebook${texts ? ' without its texts' : ''}. */
export interface ${lean} extends Codebook {
  readonly rows: typeof rows
  readonly classes: ErrorClasses
  readonly statuses${lifecycles ? '' : '?'}: ${statusTypes}
  readonly operations${operations ? ': typeof operations' : '?: undefined'}
  readonly rateLimits${
    tiers
      ? `: Omit<NonNullable<Codebook['rateLimits']>, 'tiers'> & { readonly tiers: { ${tiers.map((tier) => `readonly ${propertyKey(tier)}: { readonly [window: string]: number }`).join('; ')} } }`
      : '?: undefined'
  }
  readonly pagination${pagination ? ": NonNullable<Codebook['pagination']>" : '?: undefined'}
${texts ? '' : '  readonly texts?: undefined\n'}}

/** The contract at run time${texts ? ', without its texts' : ': every adapter, schema and limiter takes it'}. */
export const ${texts ? 'codebookWithoutTexts' : 'codebook'}: ${texts ? `Omit<${lean}, 'texts'>` : lean} = /* @__PURE__ */ Object.assign({}, errorTable, ${facts} as const)
`
}

function textsOf(texts: NonNullable<Contract['texts']>, type: string): string {
  const locales = Object.keys(texts)
  const entries = Object.entries(texts).map(([locale, byName]) => {
    const lines = Object.entries(byName).map(([name, text]) => `    ${propertyKey(name)}: ${literal(text)},`)
    return `  ${propertyKey(locale)}: {\n${lines.join('\n')}\n  },`
  })
  return `
/** A locale that end users have texts in. */
export type Locale = ${union(locales)}

/** What end users may read, by locale and name. */
export const texts: { readonly [Each in Locale]: { readonly [name: string]: string } } = {
${entries.join('\n')}
}

/** What the compiler knows of the codebook. */
export interface ${type} extends ${type}WithoutTexts {
  readonly texts: typeof texts
}

/** The contract at run time: every adapter, schema and limiter takes it. */
export const codebook: ${type} = /* @__PURE__ */ Object.assign({}, codebookWithoutTexts, { texts })
`
}

function functionsOf(contract: Contract, bound: string): string {
  const { name, version, versionHeader, fallback, validation, rateLimits, errors } = contract
  const [first = ''] = Object.keys(errors)
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
export const createError: CreateError<ErrorClasses> = /* @__PURE__ */ errorFactory(${bound})

/**
 * Turns whatever was thrown into an error that can be answered: one of the contract, or an \`HttpError\` of this server, as it is; a
 * foreign failure through the mappers given; anything else as \`${className(fallback)}\` with the original as \`cause\`. Never throws.
 */
export const toApiError: ToApiError<AnyApiError, ErrorName> = /* @__PURE__ */ errorConverter(${bound})

/**
 * Tells whether a value is an error of the contract, or one of the names given. Holds across copies of the package, ESM and
 * CJS, realms, and for errors that a client parsed. Never throws.
 *
 * @example if (isApiError(error, ${literal(first)})) error.code
 */
export const isApiError: ApiErrorGuard<ErrorsByName> = /* @__PURE__ */ apiErrorGuard(${literal(name)})

/**
 * The \`${refused}\` of the issues that any Standard Schema (zod, valibot, arktype) reports, with a field map in dotted form:
 * \`items.0.name\`.
 */
export function validationError(issues: readonly ValidationIssue[]): ${refused} {
  return new ${refused}(${validation ? '' : '422, '}{ errors: fieldErrors(issues) })
}
${versioned}
/**
 * The house body of an error, masked. A foreign error has the body of \`${fallback}\`.
 *
 * @example res.status(error.status).json(errorBody(error, { timestamp: true }))
 */
export const errorBody: ErrorBodyBuilder = /* @__PURE__ */ errorBodyBuilder(${bound})

/** The headers that every answered error has: its media type, no caching, and when to retry. */
export const errorHeaders: (error: WireError, format?: ErrorFormat) => Record<string, string> =
  /* @__PURE__ */ errorHeadersBuilder(${bound})

/** The \`application/problem+json\` body of an error (RFC 9457), masked like the house body. */
export const problemDetails: (error: WireError, options?: ProblemOptions) => ProblemDetails =
  /* @__PURE__ */ problemDetailsBuilder(${bound})

/**
 * A Web \`Response\` of an error: status, masked body, version, \`Retry-After\` and no caching.
 *
 * @example export default { fetch: () => errorResponse(createError(${literal(first)})) }
 */
export const errorResponse: (error: WireError, options?: ErrorResponseOptions) => Response =
  /* @__PURE__ */ errorResponseBuilder(${bound})

/** The house body of an error of this name. */
export type ErrorBody<Name extends ErrorName> = WireBody<Name, ErrorsByName[Name]['status']>
${limited}`
}
