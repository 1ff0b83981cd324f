import type { Contract } from '../../core/contract'
import { banner, comment, type GeneratedImports, propertyKey, union } from './source'

/** `operations.ts`: the names each operation may answer with, as types. */
export function operationsFile({ operations }: Contract, { extension }: GeneratedImports): string {
  const entries = Object.entries(operations).map(
    ([name, { method, path, summary, errors }]) =>
      `  /** ${method} ${comment(path)}: ${comment(summary)}. */\n  ${propertyKey(name)}: ${union(errors)}`,
  )
  return `${banner}
import type { ErrorsByName } from './errors${extension}'

/** The names that each operation may answer with. */
export interface ErrorNamesByOperation {
${entries.join('\n')}
}

/** An operation of the contract. */
export type OperationName = keyof ErrorNamesByOperation

/** The errors that an operation may answer with, as a union. A newer server may answer others: a client has \`HttpError\` then. */
export type OperationErrors<Operation extends OperationName> = ErrorsByName[ErrorNamesByOperation[Operation]]
`
}
