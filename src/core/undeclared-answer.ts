import type { ApiError } from './api-error'

/** The request whose operation answered with a row that the contract does not list for it. */
export interface UndeclaredContext {
  /** Its name in the contract. */
  readonly operation: string
  readonly method: string
  /** The whole path without the query; for a procedure, its name. */
  readonly path: string
}

/** An answer with a row that the contract does not list for the operation. */
export interface UndeclaredAnswer extends UndeclaredContext {
  readonly error: ApiError
}

/** Called with every undeclared answer of this process. */
export type UndeclaredWatcher = (answer: UndeclaredAnswer) => void

// Registered: the server under test may have loaded another copy of this module.
const key = /* @__PURE__ */ Symbol.for('error-codebook/undeclared-answers')

/** Those that watch the undeclared answers of all servers in this process. */
export function undeclaredWatchers(): Set<UndeclaredWatcher> {
  const shared = globalThis as { [key]?: Set<UndeclaredWatcher> }
  shared[key] ??= new Set()
  return shared[key]
}

/** Tells of an undeclared answer in one sentence. */
export function undeclaredText({ operation, error, method, path }: UndeclaredAnswer): string {
  return `${operation} answered with ${error.error}, which the contract does not list for it (${method} ${loggable(path)})`
}

/** How to fix it, and where it is explained. */
export const undeclaredFix =
  "Add the row to the operation's errors in the contract, or throw one that is listed. See error-codebook/docs/adapters.md#undeclared-answers"

/** A stranger chose the path: it must not start a new line of a log, or fill it. */
function loggable(path: string): string {
  return path.slice(0, 200).replaceAll(/[^!-~]/g, '?')
}
