import type { Lifecycle } from '../../core/contract'
import { ownValue } from '../../core/own-value'

/** A lifecycle as a graph: what every drawing of it shows. */
export interface LifecycleGraph {
  readonly name: string
  /** In the contract's order. */
  readonly statuses: readonly GraphStatus[]
  /** In the contract's order, each once. */
  readonly moves: readonly GraphMove[]
}

/** A status, and what entering it takes. */
export interface GraphStatus {
  readonly name: string
  readonly meaning: string
  readonly isInitial: boolean
  /** Nothing follows it. */
  readonly isFinal: boolean
  /** The roles that may enter it; empty if any may. */
  readonly roles: readonly string[]
  /** The fields that must be there to enter it. */
  readonly fields: readonly string[]
}

/** An arrow. */
export interface GraphMove {
  readonly from: string
  readonly to: string
}

/** The graph of a lifecycle of a sound contract. */
export function lifecycleGraph(
  name: string,
  { initial, statuses, transitions, requirements = {} }: Lifecycle,
): LifecycleGraph {
  return {
    name,
    statuses: Object.entries(statuses).map(([status, { meaning }]) => {
      const rules = ownValue(requirements, status) ?? []
      return {
        name: status,
        meaning,
        isInitial: status === initial,
        isFinal: !ownValue(transitions, status)?.length,
        roles: [...new Set(rules.flatMap((rule) => ('role' in rule ? rule.role : [])))],
        fields: rules.flatMap((rule) => ('field' in rule ? rule.field : [])),
      }
    }),
    moves: Object.entries(transitions).flatMap(([from, followers]) =>
      [...new Set(followers)].map((to) => ({ from, to })),
    ),
  }
}

/** What entering a status takes, as a short line: `by doctor, needs diagnosis`. Empty if it takes nothing. */
export function entryNote({ roles, fields }: GraphStatus): string {
  const parts = [
    ...(roles.length > 0 ? [`by ${roles.join(' or ')}`] : []),
    ...(fields.length > 0 ? [`needs ${fields.join(', ')}`] : []),
  ]
  return parts.join(', ')
}
