import type { ResolvedRow } from '../../core/resolve-rows'

/** A row in both versions. Its name differs if it was renamed. */
export interface RowPair {
  readonly old: ResolvedRow
  readonly now: ResolvedRow
}

/** Which rows of two versions are the same ones. */
export interface PairedRows {
  readonly pairs: readonly RowPair[]
  readonly removed: readonly ResolvedRow[]
  readonly added: readonly ResolvedRow[]
  /** New or moved rows whose code stood for another row. */
  readonly reused: readonly RowPair[]
}

/** Pairs rows by name, then renamed ones by code and meaning, or by a meaning that nothing else has. */
export function pairRows(old: readonly ResolvedRow[], now: readonly ResolvedRow[]): PairedRows {
  const oldByName = new Map(old.map((row) => [row.name, row]))
  const newNames = new Set(now.map(({ name }) => name))
  const gone = old.filter(({ name }) => !newNames.has(name))
  const fresh = now.filter(({ name }) => !oldByName.has(name))

  const pairs: RowPair[] = now.flatMap((row) => {
    const before = oldByName.get(row.name)
    return before ? [{ old: before, now: row }] : []
  })
  const goneByCode = new Map(gone.flatMap((row) => (row.code === undefined ? [] : [[row.code, row] as const])))
  const goneByMeaning = onlyOnes(gone)
  const freshByMeaning = onlyOnes(fresh)
  const renamed = new Set<ResolvedRow>()
  for (const row of fresh) {
    const atCode = row.code === undefined ? undefined : goneByCode.get(row.code)
    const meaning = normal(row.meaning)
    const before =
      atCode && normal(atCode.meaning) === meaning
        ? atCode
        : freshByMeaning.has(meaning)
          ? goneByMeaning.get(meaning)
          : undefined
    if (before === undefined || renamed.has(before)) continue
    pairs.push({ old: before, now: row })
    renamed.add(before).add(row)
  }

  const before = new Map(pairs.map((pair) => [pair.now, pair.old]))
  const oldByCode = new Map(old.flatMap((row) => (row.code === undefined ? [] : [[row.code, row] as const])))
  const reused = now.flatMap((row) => {
    const owner = row.code === undefined ? undefined : oldByCode.get(row.code)
    return owner === undefined || owner === before.get(row) ? [] : [{ old: owner, now: row }]
  })
  return {
    pairs,
    removed: gone.filter((row) => !renamed.has(row)),
    added: fresh.filter((row) => !renamed.has(row)),
    reused,
  }
}

/** Rows by their meaning, without those whose meaning another one has too. */
function onlyOnes(rows: readonly ResolvedRow[]): Map<string, ResolvedRow> {
  const found = new Map<string, ResolvedRow>()
  const doubled = new Set<string>()
  for (const row of rows) {
    const meaning = normal(row.meaning)
    if (found.has(meaning)) doubled.add(meaning)
    found.set(meaning, row)
  }
  for (const meaning of doubled) found.delete(meaning)
  return found
}

/** A meaning without what editing its wording changes: case, spaces and punctuation. */
function normal(meaning: string): string {
  return meaning
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
