import type { Finding, Severity } from '../finding'
import type { Change } from './change'
import { type Consumer, consumers, type Verdict, type Verdicts, worst } from './verdict'

/** A change as a finding, with what it means for each consumer. */
export interface ChangeFinding extends Finding {
  readonly verdicts: Verdicts
}

const severities: { readonly [Each in Verdict]: Severity } = { breaking: 'error', risky: 'warn', safe: 'info' }

/** A change as a finding: an error if it breaks a named consumer. */
export function changeFinding(change: Change, named: readonly Consumer[] = consumers): ChangeFinding {
  const { rule, place, message, verdicts } = change
  const severity = severities[worst(named.map((name) => verdicts[name]))]
  return { rule, place, message: `${message}. ${verdictText(verdicts, named)}`, severity, verdicts }
}

/** `Breaking for strict and partner, risky for client`. */
function verdictText(verdicts: Verdicts, named: readonly Consumer[]): string {
  const parts = (['breaking', 'risky'] as const).flatMap((verdict) => {
    const hurt = named.filter((name) => verdicts[name] === verdict)
    if (hurt.length === 0) return []
    return [`${verdict} for ${hurt.length === consumers.length ? 'everybody' : list(hurt)}`]
  })
  const text = parts.length === 0 ? 'safe' : parts.join(', ')
  return text[0]?.toUpperCase() + text.slice(1)
}

function list(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}
