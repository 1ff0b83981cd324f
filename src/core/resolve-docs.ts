import type { Contract } from './contract'
import { entriesOfRows } from './entries-of-rows'
import { inheritedRows } from './resolve-rows'

/** The causes and fixes of a sound contract's rows, with those of inherited rows. Its own docs of a row win. */
export function resolveDocs({ docs = {}, extends: extensions = [] }: Contract): NonNullable<Contract['docs']> {
  const inherited = extensions.flatMap((extension) =>
    entriesOfRows(inheritedRows(extension), resolveDocs(extension.contract)),
  )
  return { ...Object.fromEntries(inherited), ...docs }
}
