import { identityOf } from '../../../core/brand'
import { placeOf } from '../../../core/contract-faults/fault'
import { engineReferences } from '../../../core/contract-faults/references'
import type { LintRule } from '../rule'

export const unthrownRow: LintRule = {
  severity: 'warn',
  finds: 'Nothing in the code throws a row that is neither deprecated nor thrown by the engine.',
  needsSource: true,
  *check({ contract, ownRows, source }) {
    const { made, named } = source ?? { made: new Map<string, unknown>(), named: new Set<string>() }
    const isUsed = ({ origin, name }: (typeof ownRows)[number]) => {
      const identity = identityOf(origin, name)
      return made.has(identity) || named.has(identity)
    }
    if (!contract.rows.some(isUsed)) {
      const message = 'No code that was read throws a row of this contract. Name its sources, and check their imports.'
      yield { place: 'errors', message }
      return
    }
    const thrownByEngine = new Set(engineReferences(contract).map(({ name }) => name))
    for (const row of ownRows) {
      if (isUsed(row) || row.deprecated || thrownByEngine.has(row.name)) continue
      yield { place: placeOf('errors', row.name), message: 'Nothing throws it. Throw it, deprecate it, or remove it.' }
    }
  },
}
