import { identityOf } from '../../core/brand'
import type { Contract, ErrorRow } from '../../core/contract'
import { parametersOf } from '../../core/parameters'
import { type ResolvedRow, resolveRows } from '../../core/resolve-rows'
import { className, pascalCase } from '../../core/row-name'
import { envelopeImport } from './envelope'
import { exampleRow } from './example-row'
import { banner, type GeneratedImports, literal, propertyKey, source, union } from './source'

/** `codebook.ts`: the contract at run time as one value, and the engine's functions bound to it. */
export function codebookFile(contract: Contract, imports: GeneratedImports): string {
  const { core, http, extension } = imports
  const { texts, operations, rateLimits, validation, envelope } = contract
  const names = resolveRows(contract).map(({ name }) => name)
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
    ...(texts ? ['textsByLocale'] : []),
    'type ToApiError',
    ...(envelope ? [] : ['type WireBody']),
    'type WireError',
  ]
  const httpImports = [
    ...(envelope ? ['type EnvelopeBodyBuilder', 'envelopeBodyBuilder'] : ['type ErrorBodyBuilder', 'errorBodyBuilder']),
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
${envelopeImport(envelope, imports)}${operations ? `import { operations } from './operations${extension}'\n` : ''}import { rows } from './rows${extension}'
${textImports(texts, extension)}
${factsOf(contract, type)}
${texts ? textsOf(texts, type) : ''}${functionsOf(contract, bound)}`
}

/** One import a locale. */
function textImports(texts: Contract['texts'] = {}, extension: string): string {
  const lines = Object.keys(texts).map(
    (locale) => `import { texts as ${textsConstant(locale)} } from './texts/${locale}${extension}'\n`,
  )
  return lines.join('')
}

/** `pt-BR` to `textsPtBR`. */
const textsConstant = (locale: string): string => `texts${pascalCase(locale)}`

const codebookType = ({ name }: Contract): string => `${pascalCase(name)}Codebook`

function factsOf(contract: Contract, type: string): string {
  const { name, version, versionHeader, fallback, validation, texts, lifecycles, operations } = contract
  const { rateLimits, pagination, fieldMessages } = contract
  const rows = resolveRows(contract).map((row): [string, ResolvedRow] => [row.name, row])
  const meanings = rows.filter(([, row]) => isNoClassText(row))
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
${member('validation', validation)}${member('docsUrl', contract.docsUrl)}${contract.envelope ? '  envelope,\n' : ''}}`
  const facts = `{
${contract.envelope ? '  rows: rows.rows,\n  throughEnvelope: rows.throughEnvelope,\n' : '  rows,\n'}${member('meanings', meanings.length > 0 ? Object.fromEntries(meanings.map(([each, row]) => [each, row.meaning])) : undefined)}${member('carries', carries.length > 0 ? Object.fromEntries(carries.map(([each, row]) => [each, row.carries])) : undefined)}${member('details', details.length > 0 ? Object.fromEntries(details.map(([each, row]) => [each, row.details])) : undefined)}${member('statuses', statuses && Object.fromEntries(statuses))}${operations ? '  operations,\n' : ''}${member('rateLimits', rateLimits)}${member('pagination', pagination)}${member('fieldMessages', fieldMessages)}}`
  const lean = texts ? `${type}WithoutTexts` : type
  const statusTypes = lifecycles
    ? `{ ${Object.entries(lifecycles)
        .map(([each, { statuses: all }]) => `readonly ${propertyKey(each)}: readonly (${union(Object.keys(all))})[]`)
        .join('; ')} }`
    : 'undefined'
  const tiers = rateLimits && Object.keys(rateLimits.tiers)
  return `/** The rows as classes: the part of the codebook that makes and answers errors. */
export const errorTable: ErrorTable<ErrorClasses>${contract.envelope ? ' & { readonly envelope: typeof envelope }' : ''} = ${table}

/** What the compiler knows of the codebook${texts ? ' without its texts' : ''}. */
export interface ${lean} extends Codebook {
  readonly rows: ${contract.envelope ? "(typeof rows)['rows']" : 'typeof rows'}
  readonly classes: ErrorClasses
${contract.envelope ? '  readonly envelope: typeof envelope\n' : ''}  readonly statuses${lifecycles ? '' : '?'}: ${statusTypes}
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

/** Whether the text of the row's class is not its meaning. */
const isNoClassText = ({ message, meaning }: ErrorRow): boolean =>
  (message !== undefined && message !== meaning) || parametersOf(meaning).length > 0

function textsOf(texts: NonNullable<Contract['texts']>, type: string): string {
  const locales = Object.keys(texts)
  return `
/** A locale that end users have texts in. */
export type Locale = ${union(locales)}

/** What end users may read, by locale and name. */
export const texts: { readonly [Each in Locale]: { readonly [name: string]: string } } = /* @__PURE__ */ textsByLocale(
${locales.map((locale) => `  ${textsConstant(locale)},`).join('\n')}
)

/** What the compiler knows of the codebook. */
export interface ${type} extends ${type}WithoutTexts {
  readonly texts: typeof texts
}

/** The contract at run time: every adapter, schema and limiter takes it. */
export const codebook: ${type} = /* @__PURE__ */ Object.assign({}, codebookWithoutTexts, { texts })
`
}

function functionsOf(contract: Contract, bound: string): string {
  const { name, version, versionHeader, fallback, validation, rateLimits } = contract
  const first = exampleRow(contract)
  const inherited = resolveRows(contract).filter(({ from }) => from !== undefined)
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

${contract.envelope ? '' : houseBodyType}${limited}`
}

const houseBodyType = `/** The house body of an error of this name. */
export type ErrorBody<Name extends ErrorName> = WireBody<Name, ErrorsByName[Name]['status']>
`

/** The builder of bodies, in the contract's own envelope or in the house form. */
function bodyOf({ envelope, fallback }: Contract, example: string): string {
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
