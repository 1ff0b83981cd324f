import { placeOf } from '../../../core/contract-faults/fault'
import type { LintRule } from '../rule'

export const statusOfCategory: LintRule = {
  severity: 'warn',
  finds:
    "A row that is not transient blames the client, and its category's default status the server, or the other way round.",
  *check({ contract: { categories, fallback }, ownRows }) {
    for (const { name, status, category, recovery } of ownRows) {
      // Whatever a category is about, it may be busy or out of order, and a fallback is a 5xx always.
      if (recovery === 'transient' || name === fallback) continue
      const usual = categories[category]?.status
      if (usual === undefined || isServerFault(usual) === isServerFault(status)) continue
      yield {
        place: `${placeOf('errors', name)}.status`,
        message:
          `Status ${status} blames the ${isServerFault(status) ? 'server' : 'client'}, and ${category} has ${usual}. ` +
          'Move the row to another category, or take another status.',
      }
    }
  },
}

const isServerFault = (status: number): boolean => status >= 500
