import type { Lifecycle } from '../../../core/contract'
import { placeOf } from '../../../core/contract-faults/fault'
import type { LintRule } from '../rule'

export const unreachableStatus: LintRule = {
  severity: 'error',
  finds: 'Nobody can bring anything into a status: no role may make the moves that lead to it.',
  *check({ contract: { lifecycles = {} } }) {
    for (const [name, lifecycle] of Object.entries(lifecycles)) {
      const place = placeOf('lifecycles', name)
      const closed = closedStatuses(lifecycle)
      const reached = reachedWithout(closed, lifecycle)
      for (const status of Object.keys(lifecycle.statuses)) {
        if (reached.has(status)) continue
        const isClosed = closed.has(status)
        yield {
          place: isClosed ? placeOf(`${place}.requirements`, status) : placeOf(`${place}.statuses`, status),
          message: isClosed
            ? `No role meets all requirements of ${status}. Let one role meet them, or remove the status.`
            : `Every way to ${status} passes a status that no role may enter. Add a transition, or remove it.`,
        }
      }
    }
  },
}

/** The statuses whose requirements have no role in common. */
function closedStatuses({ requirements = {} }: Lifecycle): Set<string> {
  const closed = new Set<string>()
  for (const [status, required] of Object.entries(requirements)) {
    let common: ReadonlySet<string> | undefined
    for (const each of required) {
      if (!('role' in each)) continue
      const roles: readonly string[] = each.role
      common = new Set(common ? roles.filter((role) => common?.has(role)) : roles)
    }
    if (common?.size === 0) closed.add(status)
  }
  return closed
}

function reachedWithout(closed: ReadonlySet<string>, { initial, transitions }: Lifecycle): Set<string> {
  const reached = new Set([initial])
  for (const status of reached) {
    for (const next of transitions[status] ?? []) if (!closed.has(next)) reached.add(next)
  }
  return reached
}
