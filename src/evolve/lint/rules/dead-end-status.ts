import type { Lifecycle } from '../../../core/contract'
import { placeOf } from '../../../core/contract-faults/fault'
import type { LintRule } from '../rule'

export const deadEndStatus: LintRule = {
  severity: 'warn',
  finds: 'From a status with followers, neither a final status nor the initial one can be reached.',
  *check({ contract: { lifecycles = {} } }) {
    for (const [name, lifecycle] of Object.entries(lifecycles)) {
      const ending = leadingSomewhere(lifecycle)
      for (const status of Object.keys(lifecycle.statuses)) {
        if (ending.has(status)) continue
        yield {
          place: placeOf(`${placeOf('lifecycles', name)}.transitions`, status),
          message: `Nothing that may follow ${status} ever ends. Add a transition out, or write [] if it is final.`,
        }
      }
    }
  },
}

/** The statuses that lead to the initial one or to one without followers, which is final. */
function leadingSomewhere({ initial, transitions }: Lifecycle): Set<string> {
  const sources = new Map<string, string[]>()
  const found = new Set<string>()
  for (const [from, followers] of Object.entries(transitions)) {
    if (followers.length === 0) found.add(from)
    for (const to of followers) {
      const known = sources.get(to)
      if (known) known.push(from)
      else sources.set(to, [from])
    }
  }
  if ((transitions[initial] ?? []).some((to) => to !== initial)) found.add(initial)
  for (const status of found) for (const source of sources.get(status) ?? []) found.add(source)
  return found
}
