import type { Contract } from './contract'
import { inheritedRows } from './resolve-rows'

/** The categories of a sound contract, with those of inherited rows. Its own category of a name wins. */
export function resolveCategories({ categories, extends: extensions = [] }: Contract): Contract['categories'] {
  const inherited = extensions.flatMap((extension) => {
    const used = new Set(inheritedRows(extension).map(({ category }) => category))
    return Object.entries(resolveCategories(extension.contract)).filter(([name]) => used.has(name))
  })
  return { ...Object.fromEntries(inherited), ...categories }
}
