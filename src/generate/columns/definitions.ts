import { displayWidth, padded } from './display-width'
import { fold, wrap } from './fold'

/** Terms beside their explanations, in at most this many columns. A term wider than `widestTerm` stands above its explanation. */
export function definitions(
  entries: readonly (readonly [term: string, text: string])[],
  width: number,
  widestTerm = 24,
): string[] {
  const widths = entries.map(([term]) => displayWidth(term)).filter((each) => each <= widestTerm)
  const column = Math.max(2, ...widths) + 2
  return entries.flatMap(([term, text]) => {
    const lines = wrap(text, width - column).map((line) => ' '.repeat(column) + line)
    const terms = fold(term, width)
    const [only = ''] = terms
    if (terms.length > 1 || displayWidth(only) > column - 2) return [...terms, ...lines]
    return [(padded(only, column) + (lines[0] ?? '').trimStart()).trimEnd(), ...lines.slice(1)]
  })
}
