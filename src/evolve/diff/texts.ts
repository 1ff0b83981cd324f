import { ownValue } from '../../core/own-value'
import { parametersOf } from '../../core/parameters'
import type { ResolvedContract } from '../../core/resolve-contract'
import { type Change, change, segment } from './change'
import type { RowPair } from './pair-rows'

/** The differences of texts for end users, and of the documents. Those of rows that are new or gone come with the row. */
export function* textChanges(
  old: ResolvedContract,
  now: ResolvedContract,
  pairs: readonly RowPair[],
): Generator<Change> {
  const locales = Object.keys({ ...old.texts, ...now.texts })
  for (const pair of pairs) {
    const [before, after] = [pair.old.name, pair.now.name]
    for (const locale of locales) {
      const was = ownValue(old.texts?.[locale], before)
      const is = ownValue(now.texts?.[locale], after)
      const place = `texts${segment(locale)}${segment(after)}`
      const name = `${after} in ${locale}`
      if (was === is) continue
      if (was === undefined) yield change('text-added', place, `${name}: the text is new`)
      else if (is === undefined) yield change('text-removed', place, `${name}: the text is gone`)
      else {
        const kept = new Set(parametersOf(is))
        const lost = [...new Set(parametersOf(was))].filter((parameter) => !kept.has(parameter))
        yield lost.length > 0
          ? change('text-parameter-lost', place, `${name}: the text has no {${lost.join('}, {')}} any more`)
          : change('text-changed', place, `${name}: the text is worded otherwise`)
      }
    }
    if (JSON.stringify(old.docs[before]) !== JSON.stringify(now.docs[after])) {
      yield change('docs-changed', `docs${segment(after)}`, `${after}: its documents are others`)
    }
  }
}
