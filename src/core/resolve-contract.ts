import type { Contract, LocaleTexts, RowDocs } from './contract'
import { refuseContract } from './refuse-contract'
import { resolveCategories } from './resolve-categories'
import { resolveDocs } from './resolve-docs'
import { type ResolvedRow, resolveRows } from './resolve-rows'
import { resolveTexts } from './resolve-texts'

/** A sound contract with every default and everything inherited filled in: what documents, code and checks are made from. */
export interface ResolvedContract extends Omit<Contract, 'extends' | 'errors' | 'categories' | 'texts' | 'docs'> {
  /** Inherited rows first, then its own in the table's order. */
  readonly rows: readonly ResolvedRow[]
  readonly categories: Contract['categories']
  readonly texts?: { readonly [locale: string]: LocaleTexts }
  /** Rows without documents have no entry. */
  readonly docs: { readonly [name: string]: RowDocs }
}

/**
 * Fills in every default of a contract, once for all that is made from it. A member without entries counts as absent.
 *
 * @throws TypeError that lists every fault of the contract
 */
export function resolveContract(contract: Contract): ResolvedContract {
  refuseContract(contract)
  return resolveSoundContract(contract)
}

/** The same for a contract that is known to have no faults. */
export function resolveSoundContract(contract: Contract): ResolvedContract {
  const { extends: _, errors: __, lifecycles, operations, texts: ___, docs: ____, fieldMessages, ...facts } = contract
  return {
    ...facts,
    categories: resolveCategories(contract),
    rows: resolveRows(contract),
    docs: resolveDocs(contract),
    ...unlessEmpty('lifecycles', lifecycles),
    ...unlessEmpty('operations', operations),
    ...unlessEmpty('texts', resolveTexts(contract)),
    ...unlessEmpty('fieldMessages', fieldMessages),
  }
}

function unlessEmpty<Key extends string, Value extends object>(key: Key, value: Value | undefined) {
  return (value && Object.keys(value).length > 0 ? { [key]: value } : {}) as { readonly [_ in Key]?: Value }
}
