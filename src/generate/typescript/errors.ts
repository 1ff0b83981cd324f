import type { Contract, ErrorRow } from '../../core/contract'
import { className, wordsOf } from '../../core/row-name'
import { categoryOf } from '../../core/rows'
import { banner, comment, type GeneratedImports, literal, source, union } from './source'

/** `errors.ts`: one class a row, and the types over all of them. */
export function errorsFile(contract: Contract, { core }: GeneratedImports): string {
  const names = Object.keys(contract.errors)
  return `${banner}
import { type ApiError, rowClass } from ${literal(core)}

${Object.entries(contract.errors)
  .map(([name, row]) => classOf(contract, name, row))
  .join('\n')}
/** Every error of the contract, by name. */
export interface ErrorsByName {
${names.map((name) => `  ${name}: ${className(name)}`).join('\n')}
}

/** The name of an error: the wire's \`error\`. */
export type ErrorName = keyof ErrorsByName

/** Any error of the contract: a closed union that narrows by \`error\`, \`code\`, \`status\` and \`category\`. */
export type AnyApiError = ErrorsByName[ErrorName]

/** The code of an error. */
export type ErrorCode = AnyApiError['code']

/** The error of a name. */
export type ErrorOf<Name extends ErrorName> = ErrorsByName[Name]

/** The errors of a category. */
export type ErrorsIn<Category extends AnyApiError['category']> = Extract<AnyApiError, { readonly category: Category }>
`
}

function classOf({ categories }: Contract, name: string, row: ErrorRow): string {
  const { code, status, meaning, recovery, message = meaning, carries = [] } = row
  const type = className(name)
  const facts = [code, status, categoryOf(categories, code) ?? '', recovery].map(source).join(', ')
  const publicDetails = carries.includes('details') ? ', true' : ''
  const carried = carries.length > 0 ? `, ${union(carries)}` : ''
  return `/** \`${name}\` (${code}, HTTP ${status}). ${comment(meaning)}. */
export interface ${type} extends ApiError<${literal(name)}, ${facts}> {}
/** \`${name}\` (${code}, HTTP ${status}). ${comment(meaning)}. */
export const ${type} = /* @__PURE__ */ rowClass<${type}${carried}>(${literal(wordsOf(name))}, ${facts}, ${literal(message)}${publicDetails})
`
}
