/** How many broken promises of each kind are shown. */
const shown = 5

/** Collects broken promises by their kind. */
export function createBreaches() {
  const counts = { answers: 0, decisions: 0, repeats: 0, rows: 0, processes: 0, memory: 0 }
  const first = []
  return {
    counts,
    /** The first of each kind, in words. */
    first,
    /** Notes one. */
    add(kind, text) {
      counts[kind]++
      if (counts[kind] <= shown) first.push(text)
    },
    total: () => Object.values(counts).reduce((sum, each) => sum + each, 0),
  }
}
