/** The candidate that a misspelt or shortened name most likely meant; `undefined` if none is close. */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  return nearestByEdits(name, candidates) ?? onlyLongerForm(name, candidates)
}

/** `max` means `maximum`, unless there is a `maxLength` too. */
function onlyLongerForm(name: string, candidates: readonly string[]): string | undefined {
  if (name.length < 3) return undefined
  const [first, ...others] = candidates.filter((each) => each.toLowerCase().startsWith(name.toLowerCase()))
  return others.length === 0 ? first : undefined
}

function nearestByEdits(name: string, candidates: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.min(4, Math.floor(name.length / 3)))
  let [best, fewest]: [string | undefined, number] = [undefined, limit + 1]
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) >= fewest) continue
    const edits = editsBetween(name.toLowerCase(), candidate.toLowerCase())
    if (edits < fewest) [best, fewest] = [candidate, edits]
  }
  return best
}

/** `Did you mean X?`, or what to do if no candidate is close. */
export function suggestion(name: string, candidates: readonly string[], otherwise: string): string {
  return suggester(candidates)(name, otherwise)
}

/** The most candidates that one suggester compares names with. */
const maximumComparisons = 100_000

/**
 * Suggests for many misspelt names. It stops looking when it has compared enough: a table with thousands of unknown names has no
 * typo, and comparing all with all would take minutes.
 */
export function suggester(candidates: readonly string[]): (name: string, otherwise: string) => string {
  let comparisons = 0
  return (name, otherwise) => {
    const found = comparisons < maximumComparisons ? nearest(name, candidates) : undefined
    comparisons += candidates.length
    return found === undefined ? otherwise : `Did you mean ${found}?`
  }
}

/** How many letters to insert, delete, replace or swap with their neighbour. */
function editsBetween(from: string, to: string): number {
  let before: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let row = 1; row <= from.length; row++) {
    const next = [row]
    for (let column = 1; column <= to.length; column++) {
      const isSame = from[row - 1] === to[column - 1]
      const replaced = (last[column - 1] as number) + (isSame ? 0 : 1)
      let edits = Math.min(replaced, (last[column] as number) + 1, (next[column - 1] as number) + 1)
      const isSwap = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      if (isSwap) edits = Math.min(edits, (before[column - 2] as number) + 1)
      next.push(edits)
    }
    ;[before, last] = [last, next]
  }
  return last[to.length] as number
}
