import type { Lifecycle } from '../../core/contract'
import { type RefusalRule, refusalRules } from '../../core/refusal-rules'

/** A move as the details of its refusal tell it. */
export interface ExampleMove {
  readonly from: string
  readonly to: string
  readonly allowed: readonly string[]
}

/** No lifecycle needs more statuses to find an example. */
const triedStatuses = 20

/** A move that a graph refuses with a row; `undefined` if none of the lifecycles does. */
export function exampleMove(row: string, lifecycles: readonly Lifecycle[]): ExampleMove | undefined {
  for (const lifecycle of lifecycles) {
    const rules = refusalRules(lifecycle).filter(({ role, field }) => role === undefined && field === undefined)
    const statuses = Object.keys(lifecycle.statuses).slice(0, triedStatuses)
    const moves = statuses.flatMap((from) =>
      statuses.map((to) => ({ from, to, allowed: lifecycle.transitions[from] ?? [] })),
    )
    const move = moves.find((each) => !each.allowed.includes(each.to) && refusalOf(each, rules) === row)
    if (move) return move
  }
  return undefined
}

function refusalOf({ from, to }: ExampleMove, rules: readonly RefusalRule[]): string | undefined {
  return rules.find((rule) => (rule.from ?? from) === from && (rule.to ?? to) === to)?.refusal
}
