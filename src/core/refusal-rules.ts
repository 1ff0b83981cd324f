import type { Lifecycle } from './contract'

/** When a lifecycle refuses a move, and the row that it refuses with. Without `from` and `to`, the rule goes for any move. */
export interface RefusalRule {
  readonly from?: string
  readonly to?: string
  /** The roles that may make the move. */
  readonly role?: readonly string[]
  /** The field that the move needs. */
  readonly field?: string
  readonly refusal: string
}

/** Who may ask, then the graph, then what must be there: the order in which a move is refused. */
export function refusalRules({ requirements = {}, refusals, unknownStatus }: Lifecycle): RefusalRule[] {
  const required = Object.entries(requirements).flatMap(([to, rules]) => rules.map((rule) => ({ to, ...rule })))
  return [
    ...required.filter((rule) => 'role' in rule),
    ...refusals,
    // Refuses any other move that the graph lacks.
    ...(refusals.some(({ from, to }) => from === undefined && to === undefined) ? [] : [{ refusal: unknownStatus }]),
    ...required.filter((rule) => 'field' in rule),
  ]
}
