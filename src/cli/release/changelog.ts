import { smallestBump } from '../../evolve/bump'
import type { Change } from '../../evolve/diff/change'
import { changeFinding } from '../../evolve/diff/finding'
import type { Consumer } from '../../evolve/diff/verdict'

/** The most changes that one paragraph lists. */
const limit = 50

/** The paragraph of a changelog: what changed in the contract, the worst first. */
export function changelogParagraph(changes: readonly Change[], named: readonly Consumer[]): string {
  const weights = { error: 0, warn: 1, info: 2 } as const
  const findings = changes.map((change) => changeFinding(change, named))
  const sorted = findings.sort((a, b) => weights[a.severity] - weights[b.severity])
  const lines = sorted.slice(0, limit).map(({ place, message }) => `- \`${place}\`: ${message}`)
  const more = sorted.length > limit ? [`- and ${sorted.length - limit} more`] : []
  const title =
    smallestBump(changes, named) === 'major' ? 'Breaking changes of the error contract' : 'The error contract'
  return [`${title}:`, '', ...lines, ...more].join('\n')
}
