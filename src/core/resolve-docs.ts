import type { Contract } from './contract'
import { inheritedRows } from './resolve-rows'

/** The causes and fixes of a sound contract's rows, with those of inherited rows. Its own docs of a row win. */
export function resolveDocs({ docs = {}, extends: extensions = [] }: Contract): NonNullable<Contract['docs']> {
  const inherited = extensions.flatMap((extension) => {
    const theirs = resolveDocs(extension.contract)
    return inheritedRows(extension).flatMap(({ name }) => {
      const found = theirs[name]
      return found === undefined ? [] : [[name, found] as const]
    })
  })
  return { ...Object.fromEntries(inherited), ...docs }
}
