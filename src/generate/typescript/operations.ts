import type { Contract } from '../../core/contract'
import { banner, comment, type GeneratedImports, literal, propertyKey, source, union } from './source'

/** `operations.ts`: each operation, and the names that it may answer with. */
export function operationsFile(
  operations: NonNullable<Contract['operations']>,
  { core, extension }: GeneratedImports,
): string {
  const entries = Object.entries(operations)
  const types = entries.map(
    ([name, { method, path, summary, errors }]) =>
      `  /** ${method} ${comment(path)}: ${comment(summary)}. */\n  ${propertyKey(name)}: ${union(errors)}`,
  )
  return `${banner}
import type { ErrorNamed } from ${literal(core)}
import type { AnyApiError } from './errors${extension}'

/** The operations of the contract: where each is, what it takes, its success status and the names it may answer with. */
export const operations = {
${entries.map(([name, operation]) => `  ${propertyKey(name)}: ${source(operation)},`).join('\n')}
} as const

/** The names that each operation may answer with. */
export interface ErrorNamesByOperation {
${types.join('\n')}
}

/** An operation of the contract. */
export type OperationName = keyof ErrorNamesByOperation

/** The errors that an operation may answer with, as a union. A newer server may answer others: a client has \`HttpError\` then. */
export type OperationErrors<Operation extends OperationName> = ErrorNamed<AnyApiError, ErrorNamesByOperation[Operation]>
`
}
