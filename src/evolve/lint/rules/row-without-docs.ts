import { placeOf } from '../../../core/contract-faults/fault'
import { ownValue } from '../../../core/own-value'
import type { LintRule } from '../rule'

export const rowWithoutDocs: LintRule = {
  severity: 'warn',
  finds: 'A row has no causes and no fix.',
  *check({ contract: { docs }, ownRows }) {
    for (const { name } of ownRows) {
      const found = ownValue(docs, name)
      if (found === undefined) {
        yield { place: placeOf('errors', name), message: 'It has no causes and no fix. Write them in docs.' }
      } else if (found.causes.length === 0) {
        yield { place: placeOf('docs', name), message: 'It has no causes. Write the most likely one.' }
      }
    }
  },
}
