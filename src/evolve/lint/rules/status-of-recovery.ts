import { placeOf } from '../../../core/contract-faults/fault'
import type { LintRule } from '../rule'

export const statusOfRecovery: LintRule = {
  severity: 'warn',
  finds: "A row's status tells clients to do something else than its recovery.",
  *check({ ownRows }) {
    for (const { name, status, recovery } of ownRows) {
      const problem = problemOf(status, recovery)
      if (problem !== undefined) yield { place: `${placeOf('errors', name)}.status`, message: problem }
    }
  },
}

/** Whatever the recovery is, they ask to send the same request again. */
const retriable = new Set([408, 425, 429, 503])

/** The request may pass without a change, once somebody else has finished. */
const passing = new Set([409, 423])

function problemOf(status: number, recovery: 'transient' | 'correctable' | 'terminal'): string | undefined {
  if (recovery === 'transient' && status < 500 && !retriable.has(status) && !passing.has(status)) {
    return `The row is transient, but clients and proxies do not retry ${status}. Take 429, 503 or another recovery.`
  }
  if (recovery === 'correctable' && status >= 500) {
    return `The row is correctable, but ${status} says that the server failed. Take a status below 500, or another recovery.`
  }
  if (recovery === 'terminal' && retriable.has(status)) {
    return `The row is terminal, but ${status} asks clients to retry. Take another status or recovery.`
  }
  return undefined
}
