import { categoryFinder } from '../../core/category-finder'
import type { ResolvedContract } from '../../core/resolve-contract'
import type { ResolvedRow } from '../../core/resolve-rows'
import type { Ledger } from '../ledger/ledger'
import { type Keys, keysOf } from './keys'
import { oneEditAway } from './one-edit'

/** A contract that a document may mention, and its ledger, which knows the names that it no longer has. */
export interface DocumentedContract {
  readonly contract: ResolvedContract
  readonly ledger?: Ledger
}

/** The words of contracts, as their documents use them. */
export interface Vocabulary {
  readonly keys: Keys
  rowsNamed(name: string): readonly ResolvedRow[]
  rowsCoded(code: number | string): readonly ResolvedRow[]
  /** What became of a name that no row has any more. */
  formerName(name: string): string | undefined
  /** Whose code it was, for one that no row has any more. */
  formerCode(code: number | string): string | undefined
  /** Whether a code belongs to the contracts, whether or not a row has it. */
  isOurs(code: number): boolean
  /** Whether a word is written as names of rows are. */
  looksLikeName(word: string): boolean
  /** Whether names of rows use at least half of its parts, as `SLOT_GONE` has a part of `SLOT_UNAVAILABLE`. */
  sharesParts(word: string): boolean
  /** The name that a word misspells by one letter. */
  misspelt(word: string): string | undefined
  /** Whether words are joined by dots or hyphens, too. */
  readonly hasJoinedNames: boolean
}

export function vocabularyOf(contracts: readonly DocumentedContract[]): Vocabulary {
  const rows = contracts.flatMap(({ contract }) => contract.rows)
  const byName = groupBy(rows, ({ name }) => name)
  const byCode = groupBy(rows, ({ code }) => code)
  const [formerNames, formerCodes] = formerOf(contracts, byName, byCode)
  const categoriesOf = contracts.map(({ contract }) => categoryFinder(contract.categories))
  const styles = new Set([...byName.keys(), ...formerNames.keys()].map(styleOf))
  const parts = new Set([...byName.keys()].flatMap(partsOf))
  const near = oneEditAway([...byName.keys()])
  return {
    keys: keysOf(contracts.map(({ contract }) => contract)),
    rowsNamed: (name) => byName.get(name) ?? [],
    rowsCoded: (code) => byCode.get(code) ?? [],
    formerName: (name) => formerNames.get(name),
    formerCode: (code) => formerCodes.get(code),
    isOurs: (code) =>
      byCode.has(code) || formerCodes.has(code) || categoriesOf.some((find) => find(code) !== undefined),
    looksLikeName: (word) => styles.has(styleOf(word)),
    sharesParts: (word) => partsOf(word).filter((part) => parts.has(part)).length * 2 >= partsOf(word).length,
    misspelt: (word) => near(word),
    hasJoinedNames: [...styles].some((style) => /[.-]/.test(style)),
  }
}

function formerOf(
  contracts: readonly DocumentedContract[],
  byName: ReadonlyMap<unknown, unknown>,
  byCode: ReadonlyMap<unknown, unknown>,
): readonly [names: Map<string, string>, codes: Map<number | string, string>] {
  const names = new Map<string, string>()
  const codes = new Map<number | string, string>()
  for (const { name, code, retired, earlierNames } of contracts.flatMap(({ ledger }) => ledger?.entries ?? [])) {
    for (const earlier of earlierNames) names.set(earlier, `${earlier} is called ${name} now`)
    if (retired === undefined) continue
    names.set(name, `${name} was retired in ${retired}`)
    if (code !== undefined && !byCode.has(code)) codes.set(code, `${code} was ${name}, retired in ${retired}`)
  }
  for (const name of names.keys()) if (byName.has(name)) names.delete(name)
  return [names, codes]
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

/** Its case and its separators: `SOLD_OUT` and `A_B_C` have the same. A single word has its case only. */
function styleOf(word: string): string {
  const isLower = /[a-z]/.test(word)
  const isUpper = /[A-Z]/.test(word)
  const separators = ['_', '.', '-'].filter((each) => word.includes(each)).join('')
  return `${isLower && isUpper ? 'mixed' : isLower ? 'lower' : 'upper'}${separators}`
}

const partsOf = (name: string): string[] => name.split(/[._-]+/)
