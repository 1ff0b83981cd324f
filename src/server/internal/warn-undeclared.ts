import type { ApiError } from '../../core/api-error'
import { type UndeclaredContext, undeclaredFix, undeclaredText } from '../../core/undeclared-answer'

/** Nobody reads more warnings than these. */
const maximum = 1000

/** The rows and operations that were warned of, by contract. An app may have several adapters of one contract. */
const warned = /* @__PURE__ */ new Set<string>()

/** Warns on the console, once for each row and operation of a contract. */
export function undeclaredWarner(contract: string): (error: ApiError, context: UndeclaredContext) => void {
  return (error, context) => {
    const pair = `${contract} ${context.operation} ${error.error}`
    if (warned.has(pair) || warned.size >= maximum) return
    warned.add(pair)
    console.warn(`[error-codebook] ${undeclaredText({ error, ...context })}. ${undeclaredFix}`)
  }
}

/** Whether the server runs in production, as far as it can be told. */
export function isProduction(): boolean {
  try {
    // By this very name bundlers replace it.
    return process.env.NODE_ENV === 'production'
  } catch {
    // A runtime without `process`.
    return false
  }
}
