import type { Contract } from '../contract'
import { suggestion } from '../nearest'
import { resolveDocs } from '../resolve-docs'
import type { ResolvedRow } from '../resolve-rows'
import { type Fault, placeOf } from './fault'

/** A row without causes and fix while others have them, docs of no row, and an address that is the same for every row. */
export function docsFaults(contract: Contract, rows: readonly ResolvedRow[]): Fault[] {
  return [...missingDocs(contract, rows), ...addressFaults(contract)]
}

function missingDocs(contract: Contract, rows: readonly ResolvedRow[]): Fault[] {
  const { docs } = contract
  if (docs === undefined) return []
  const names = rows.map(({ name }) => name)
  const known = new Set(names)
  const all = resolveDocs(contract)
  return [
    ...rows
      .filter(({ name }) => !Object.hasOwn(all, name))
      .map(({ name, from, origin }) => ({
        place: placeOf('docs', name),
        problem: 'it is missing',
        fix: `Write its causes and its fix${from === undefined ? '' : `, or omit the row of ${origin}`}.`,
      })),
    ...Object.keys(docs)
      .filter((name) => !known.has(name))
      .map((name) => ({
        place: placeOf('docs', name),
        problem: `there is no error ${name}`,
        fix: suggestion(name, names, 'Remove it.'),
      })),
  ]
}

function addressFaults({ docsUrl }: Contract): Fault[] {
  if (docsUrl === undefined) return []
  const place = 'docsUrl'
  if (!docsUrl.includes('{name}')) {
    return [
      { place, problem: 'it has no {name}, so every row has the same page', fix: 'Write {name} where it belongs.' },
    ]
  }
  if (URL.canParse(docsUrl.replaceAll('{name}', 'NAME'))) return []
  return [{ place, problem: `${docsUrl} is no address`, fix: 'Write it like https://example.com/errors/{name}.' }]
}
