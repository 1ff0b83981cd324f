import type { Lifecycle, Operation } from '../../core/contract'
import { refusalRules } from '../../core/refusal-rules'
import type { ResolvedContract } from '../../core/resolve-contract'
import { whenRefused, whenUnknown } from '../../generate/graph/when-refused'
import type { RefusedMove } from './explanation'

/** Where a contract uses a row. */
export interface RowUses {
  /** The operations that may answer with it. */
  readonly operations: readonly (readonly [name: string, operation: Operation])[]
  /** The moves that a lifecycle refuses with it. */
  readonly moves: readonly RefusedMove[]
  /** The lifecycles of those moves. */
  readonly lifecycles: readonly Lifecycle[]
}

const unused: RowUses = { operations: [], moves: [], lifecycles: [] }

/** Reads the operations and lifecycles of a contract once, and returns what uses a row. */
export function usesOfRows({ operations = {}, lifecycles = {} }: ResolvedContract): (name: string) => RowUses {
  const uses = new Map<string, { -readonly [Key in keyof RowUses]: RowUses[Key][number][] }>()
  const usesOf = (name: string) => {
    const known = uses.get(name) ?? { operations: [], moves: [], lifecycles: [] }
    uses.set(name, known)
    return known
  }
  for (const entry of Object.entries(operations)) {
    for (const name of new Set(entry[1].errors)) usesOf(name).operations.push(entry)
  }
  for (const [lifecycle, each] of Object.entries(lifecycles)) {
    const refused = refusalRules(each).map((rule) => [rule.refusal, whenRefused(rule)] as const)
    for (const [name, when] of [...refused, [each.unknownStatus, whenUnknown] as const]) {
      const { moves, lifecycles: found } = usesOf(name)
      moves.push({ lifecycle, when })
      if (found.at(-1) !== each) found.push(each)
    }
  }
  return (name) => uses.get(name) ?? unused
}
