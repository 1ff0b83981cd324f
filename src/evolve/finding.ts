import type { Fault } from '../core/contract-faults/fault'

/** Whether a finding fails the command: only an `error` does. `info` is worth knowing, such as a change that hurts nobody. */
export type Severity = 'error' | 'warn' | 'info'

/** How serious rules are, by their names. */
export interface RuleSettings {
  readonly [rule: string]: Exclude<Severity, 'info'> | 'off'
}

/** Something to look at in a contract or in what belongs to it, as data. */
export interface Finding {
  /** The rule that found it, as a configuration names it. */
  readonly rule: string
  /** Where in the contract: `errors.OUT_OF_STOCK.code`. Empty if it is about a file only. */
  readonly place: string
  /** The file, if it is known. */
  readonly file?: string
  /** The line in the file, from 1. */
  readonly line?: number
  /** What is wrong and what to do. */
  readonly message: string
  readonly severity: Severity
}

/** A fault of a contract as a finding. Faults are always errors. */
export function faultFinding({ place, problem, fix }: Fault): Finding {
  return { rule: 'fault', place, message: `${problem}. ${fix}`, severity: 'error' }
}
