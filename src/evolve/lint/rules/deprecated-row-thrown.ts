import { identityOf } from '../../../core/brand'
import { engineReferences } from '../../../core/contract-faults/references'
import type { LintRule } from '../rule'

export const deprecatedRowThrown: LintRule = {
  severity: 'warn',
  finds: 'A deprecated row is still thrown: by code, or by the engine because the contract names it.',
  *check({ contract, rowsByName, source }) {
    for (const { place, name } of engineReferences(contract)) {
      const deprecated = rowsByName.get(name)?.deprecated
      if (deprecated) yield { place, message: messageOf(name, deprecated, 'Name') }
    }
    for (const { name, origin, deprecated } of rowsByName.values()) {
      if (!deprecated) continue
      for (const at of source?.made.get(identityOf(origin, name)) ?? []) {
        yield { place: '', ...at, message: messageOf(name, deprecated, 'Throw') }
      }
    }
  },
}

function messageOf(name: string, { since, use }: { since: string; use?: string }, verb: 'Name' | 'Throw'): string {
  return `${name} is deprecated since ${since}. ${verb} ${use ?? 'another row'} instead.`
}
