import { suggester } from '../../../core/nearest'
import type { LintRule } from '../rule'

export const unknownName: LintRule = {
  severity: 'error',
  finds: 'A literal in the code stands where a row is expected, and is no name or code of one.',
  needsSource: true,
  *check({ contract: { name: contract }, rowsByName, source }) {
    const suggest = suggester([...rowsByName.keys()])
    for (const { contract: of, literal, file, line } of source?.unknown ?? []) {
      if (of !== contract) continue
      const fix = suggest(String(literal), 'Add the row, or name one that exists.')
      yield { place: '', file, line, message: `${contract} has no error ${literal}. ${fix}` }
    }
  },
}
