import { placeOf } from '../../../core/contract-faults/fault'
import type { LintRule } from '../rule'

export const unlistedRow: LintRule = {
  severity: 'warn',
  finds: 'No operation lists a row that is neither internal nor deprecated, so clients do not expect it.',
  *check({ contract: { operations }, ownRows }) {
    if (operations === undefined) return
    const listed = new Set(Object.values(operations).flatMap(({ errors }) => errors))
    for (const { name, audience, deprecated } of ownRows) {
      if (listed.has(name) || audience === 'internal' || deprecated !== undefined) continue
      yield {
        place: placeOf('errors', name),
        message: 'No operation lists it. Add it to those that may answer it, or remove it.',
      }
    }
  },
}
