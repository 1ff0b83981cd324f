import { categoryOf } from '../../core/category-of'
import type { Contract, ErrorRow } from '../../core/contract'
import { className, errorName } from '../../core/row-name'
import { membersOf } from './field-type'
import { banner, comment, type GeneratedImports, literal, propertyKey, source, union } from './source'

/** With `| never`, an editor shows this name, not a list of all errors. */
const namedUnion = 'ErrorOf | never'

/** `errors.ts`: one class a row, and the types over all of them. */
export function errorsFile(contract: Contract, { core }: GeneratedImports): string {
  const rows = Object.entries(contract.errors)
  const names = rows.map(([name]) => name)
  const hasOptions = rows.some(([, { carries = [], details }]) => carries.length > 0 || details)
  return `${banner}
import { type ApiError, type ErrorClass, ${hasOptions ? 'type ErrorOptions, ' : ''}errorClass } from ${literal(core)}

/** The contract that defines these errors: a part of their identity. */
const origin = ${literal(contract.name)}

${rows.map(([name, row]) => classOf(contract, name, row)).join('\n')}
/** Every error of the contract, by name. */
export interface ErrorsByName {
${names.map((name) => `  ${propertyKey(name)}: ${className(name)}`).join('\n')}
}

/** The name of an error: the wire's \`error\`. */
export type ErrorName = keyof ErrorsByName

/** The error of a name; of any name unless one is given. */
export type ErrorOf<Name extends ErrorName = ErrorName> = ErrorsByName[Name]

/** Any error of the contract: a closed union that narrows by \`error\`, \`code\`, \`status\` and \`category\`. */
export type AnyApiError = ${namedUnion}

/** The code of an error. */
export type ErrorCode = AnyApiError['code']

/** The errors of a category. */
export type ErrorsIn<Category extends AnyApiError['category']> = Extract<AnyApiError, { readonly category: Category }>

/** The class of each error, by name. */
export type ErrorClasses = {
${names.map((name) => `  readonly ${propertyKey(name)}: typeof ${className(name)}`).join('\n')}
}
`
}

function classOf({ categories, lifecycles }: Contract, name: string, row: ErrorRow): string {
  const { code, status, meaning, recovery, message = meaning, carries = [], details } = row
  const type = className(name)
  const detailsType = `${type.replace(/Error$/, '')}Details`
  const category = categoryOf(categories, code) ?? ''
  const facts = [name, code, status, category, recovery].map(source).join(', ')
  const carried = carries.length > 0 ? union(carries) : 'never'
  const options = details
    ? `, ErrorOptions<${carried}, ${detailsType}>`
    : carries.length > 0
      ? `, ErrorOptions<${carried}>`
      : ''
  const spec = source({
    ...(errorName(type) === name ? {} : { error: name }),
    ...{ code, status, category, recovery, message },
    ...(details ? { details: Object.keys(details) } : {}),
  })
  const members = details && membersOf(details, lifecycles).map((member) => `  ${member}\n`)
  const detailsInterface = members
    ? `/** The public facts of a \`${name}\`. */\nexport interface ${detailsType} {\n${members.join('')}}\n\n`
    : ''
  const summary = `/** \`${name}\` (${code}, HTTP ${status}). ${comment(meaning)}. */`
  return `${detailsInterface}${summary}
export interface ${type} extends ApiError<${facts}, ${details ? detailsType : 'never'}> {}
${summary}
export const ${type}: ErrorClass<${type}${options}> = /* @__PURE__ */ errorClass(origin, ${literal(type)}, ${spec})
`
}
