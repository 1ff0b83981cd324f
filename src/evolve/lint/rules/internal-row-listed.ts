import { placeOf } from '../../../core/contract-faults/fault'
import type { LintRule } from '../rule'

export const internalRowListed: LintRule = {
  severity: 'error',
  finds: 'An operation lists an internal row, which clients must not learn about.',
  *check({ contract: { operations = {} }, rowsByName }) {
    for (const [operation, { errors }] of Object.entries(operations)) {
      const place = `${placeOf('operations', operation)}.errors`
      for (const [index, name] of errors.entries()) {
        if (rowsByName.get(name)?.audience !== 'internal') continue
        yield {
          place: placeOf(place, index),
          message: `${name} is internal. List another row, such as the fallback, or change its audience.`,
        }
      }
    }
  },
}
