import { parametersOf } from '../../core/parameters'
import type { ResolvedContract } from '../../core/resolve-contract'
import type { ResolvedRow } from '../../core/resolve-rows'
import { className, errorName } from '../../core/row-name'
import { deprecatedTag } from './deprecated-tag'
import { membersOf } from './field-type'
import { banner, comment, type GeneratedImports, literal, propertyKey, sentence, source, union } from './source'
import { messageSource } from './typed-text'

/** With `| never`, an editor shows this name, not a list of all errors. */
const namedUnion = 'ErrorOf | never'

/** `errors.ts`: one class a row, and the types over all of them. */
export function errorsFile(contract: ResolvedContract, { core }: GeneratedImports): string {
  const { rows } = contract
  const own = rows.filter(({ from }) => from === undefined)
  const names = rows.map(({ name }) => name)
  const hasOptions = own.some(({ carries = [], details }) => carries.length > 0 || details)
  const hasTemplates = own.some(({ message }) => parametersOf(message).length > 0)
  const imports = [
    'type ApiError',
    'type ErrorClass',
    ...(hasOptions ? ['type ErrorOptions'] : []),
    'errorClass',
    ...(hasTemplates ? ['messageTemplate'] : []),
  ]
  const engine = `import { ${imports.join(', ')} } from ${literal(core)}\n`
  const origin = `
/** The contract that defines these errors: a part of their identity. */
const origin = ${literal(contract.name)}
`
  return `${banner}
${own.length > 0 ? engine : ''}${inheritedClasses(rows)}${own.length > 0 ? origin : ''}
${own.map((row) => classOf(row, contract)).join('\n')}
/** Every error of the contract, by name. */
export interface ErrorsByName {
${rows.map((row) => `${deprecatedLine(row)}  ${propertyKey(row.name)}: ${className(row.name)}`).join('\n')}
}

/** The name of an error: the wire's \`error\`. */
export type ErrorName = keyof ErrorsByName

/** The error of a name; of any name unless one is given. */
export type ErrorOf<Name extends ErrorName = ErrorName> = ErrorsByName[Name]

/** Any error of the contract: a closed union that narrows by \`error\`, \`code\`, \`status\` and \`category\`. */
export type AnyApiError = ${namedUnion}

${codeType(rows)}
/** The errors of a category. */
export type ErrorsIn<Category extends AnyApiError['category']> = Extract<AnyApiError, { readonly category: Category }>

/** The class of each error, by name. */
export type ErrorClasses = {
${names.map((name) => `  readonly ${propertyKey(name)}: typeof ${className(name)}`).join('\n')}
}
`
}

/** Imports the classes of inherited rows, and exports them beside the contract's own. */
function inheritedClasses(rows: readonly ResolvedRow[]): string {
  const modules = new Map<string, string[]>()
  for (const { name, from } of rows) {
    if (from === undefined) continue
    const classes = modules.get(from) ?? []
    classes.push(className(name))
    modules.set(from, classes)
  }
  const lines = Array.from(modules, ([from, classes]) => {
    const list = classes.map((each) => `  ${each},\n`).join('')
    return `import {\n${list}} from ${literal(from)}\n\nexport {\n${list}}\n`
  })
  return lines.join('')
}

function codeType(rows: readonly ResolvedRow[]): string {
  if (rows.every(({ code }) => code === undefined)) return ''
  const codes = rows.some(({ code }) => code === undefined)
    ? `Exclude<AnyApiError['code'], undefined>`
    : `AnyApiError['code']`
  return `/** The code of an error. */\nexport type ErrorCode = ${codes}\n`
}

const deprecatedLine = (row: ResolvedRow): string => (row.deprecated ? `  /** ${deprecatedTag(row)} */\n` : '')

function classOf(row: ResolvedRow, { lifecycles }: ResolvedContract): string {
  const { name, code, status, category, meaning, recovery, carries = [], details } = row
  const type = className(name)
  const detailsType = `${type.replace(/Error$/, '')}Details`
  const facts = [name, code, status, category, recovery].map(source).join(', ')
  const carried = carries.length > 0 ? union(carries) : 'never'
  const options = details
    ? `, ErrorOptions<${carried}, ${detailsType}>`
    : carries.length > 0
      ? `, ErrorOptions<${carried}>`
      : ''
  const members = [
    ...(errorName(type) === name ? [] : [`error: ${literal(name)}`]),
    ...(code === undefined ? [] : [`code: ${source(code)}`]),
    `status: ${status}`,
    `category: ${literal(category)}`,
    `recovery: ${literal(recovery)}`,
    `message: ${messageSource(row)}`,
    ...(details ? [`details: ${source(Object.keys(details))}`] : []),
  ]
  const fields = details && membersOf(details, lifecycles).map((member) => `  ${member}\n`)
  const detailsInterface = fields
    ? `/** The public facts of a \`${name}\`. */\nexport interface ${detailsType} {\n${fields.join('')}}\n\n`
    : ''
  const facing = code === undefined ? `HTTP ${status}` : `${comment(String(code))}, HTTP ${status}`
  const tag = row.deprecated ? ` ${deprecatedTag(row)}` : ''
  const summary = `/** \`${name}\` (${facing}). ${comment(sentence(meaning))}${tag} */`
  return `${detailsInterface}${summary}
export interface ${type} extends ApiError<${facts}, ${details ? detailsType : 'never'}> {}
${summary}
export const ${type}: ErrorClass<${type}${options}> = /* @__PURE__ */ errorClass(origin, ${literal(type)}, { ${members.join(', ')} })
`
}
