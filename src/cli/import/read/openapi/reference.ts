import { memberOf, type Tree, type TreeMap, textOf } from '../tree'

const mostSteps = 12

/** Follows `#/components/…` of a document. */
export function resolve(tree: Tree | undefined, document: Tree): Tree | undefined {
  let found = tree
  for (let steps = 0; steps < mostSteps; steps++) {
    const reference = textOf(memberOf(found, '$ref'))
    if (!reference?.startsWith('#/')) return found
    const path = reference.slice(2).split('/')
    found = memberOf(document, ...path.map((each) => each.replaceAll('~1', '/').replaceAll('~0', '~')))
  }
  return found
}

/** The members of a map; none of anything else. */
export const entriesOf = (tree: Tree | undefined): TreeMap['entries'] => (tree?.kind === 'map' ? tree.entries : [])

/** The items of a list; none of anything else. */
export const itemsOf = (tree: Tree | undefined): readonly Tree[] => (tree?.kind === 'list' ? tree.items : [])
