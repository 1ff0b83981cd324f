import type { Contract } from '../../core/contract'
import { parametersOf } from '../../core/parameters'
import type { ResolvedContract } from '../../core/resolve-contract'
import type { ResolvedRow } from '../../core/resolve-rows'
import { className, pascalCase } from '../../core/row-name'
import { boundFunctions } from './bound-functions'
import { envelopeImport } from './envelope'
import { banner, type GeneratedImports, literal, propertyKey, source, union } from './source'

/** `codebook.ts`: the contract at run time as one value, and the engine's functions bound to it. */
export function codebookFile(contract: ResolvedContract, imports: GeneratedImports): string {
  const { core, http, extension } = imports
  const { texts, operations, rateLimits, validation, envelope, rows } = contract
  const type = codebookType(contract)
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
${rows.map(({ name }) => `  ${className(name)},`).join('\n')}
} from './errors${extension}'
${envelopeImport(envelope, imports)}${operations ? `import { operations } from './operations${extension}'\n` : ''}import { rows } from './rows${extension}'
${textImports(texts, extension)}
${factsOf(contract, type)}
${texts ? textsOf(texts, type) : ''}${boundFunctions(contract)}`
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

const codebookType = ({ name }: ResolvedContract): string => `${pascalCase(name)}Codebook`

function factsOf(contract: ResolvedContract, type: string): string {
  const { name, version, versionHeader, fallback, validation, texts, lifecycles, operations } = contract
  const { rateLimits, pagination, fieldMessages, rows } = contract
  const meanings = byName(rows, (row) => (isClassText(row) ? undefined : row.meaning))
  const carries = byName(rows, ({ carries: fields = [] }) => (fields.length > 0 ? fields : undefined))
  const details = byName(rows, (row) => row.details)
  const statuses = lifecycles && Object.entries(lifecycles).map(([each, { statuses: all }]) => [each, Object.keys(all)])
  const member = (key: string, value: unknown) => (value === undefined ? '' : `  ${key}: ${source(value)},\n`)
  const table = `{
  name: ${literal(name)},
  version: ${literal(version)},
${member('versionHeader', versionHeader)}  classes: /* @__PURE__ */ classesByName<ErrorClasses>(
${rows.map((row) => `    ${className(row.name)},`).join('\n')}
  ),
  fallback: ${literal(fallback)},
${member('validation', validation)}${member('docsUrl', contract.docsUrl)}${contract.envelope ? '  envelope,\n' : ''}}`
  const facts = `{
${contract.envelope ? '  rows: rows.rows,\n  throughEnvelope: rows.throughEnvelope,\n' : '  rows,\n'}${member('meanings', meanings)}${member('carries', carries)}${member('details', details)}${member('statuses', statuses && Object.fromEntries(statuses))}${operations ? '  operations,\n' : ''}${member('rateLimits', rateLimits)}${member('pagination', pagination)}${member('fieldMessages', fieldMessages)}}`
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

/** Whether the text of the row's class is its meaning. */
const isClassText = ({ message, meaning }: ResolvedRow): boolean =>
  message === meaning && parametersOf(meaning).length === 0

/** The values of the rows that have one; `undefined` if none has. */
function byName<Value>(rows: readonly ResolvedRow[], read: (row: ResolvedRow) => Value | undefined) {
  const entries = rows.flatMap((row): [string, Value][] => {
    const value = read(row)
    return value === undefined ? [] : [[row.name, value]]
  })
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}

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
