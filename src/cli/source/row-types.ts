import type ts from 'typescript'
import { identityOf } from '../../core/brand'
import type { ResolvedRow } from '../../core/resolve-rows'
import type { LintedContract } from './linted-contract'

/** What the type of an error tells: the facts of its row. */
const facts = ['code', 'status', 'category', 'recovery'] as const

/**
 * Finds the rows of a type of errors by what the type itself says. So it does not matter how code got at the class: by an alias, a
 * namespace, a re-export, a table, a subclass or a built package.
 */
export function rowTypes(checker: ts.TypeChecker, contracts: readonly LintedContract[]) {
  const known = new Map<ts.Type, readonly string[]>()
  const rowsByName = new Map<string, ResolvedRow[]>()
  for (const row of contracts.flatMap(({ resolved }) => resolved.rows)) {
    const namesakes = rowsByName.get(row.name)
    if (namesakes) namesakes.push(row)
    else rowsByName.set(row.name, [row])
  }
  const folders = contracts
    .flatMap(({ resolved, generated }) => generated.map((folder) => ({ folder: slashed(folder), name: resolved.name })))
    // The innermost decides.
    .sort((a, b) => b.folder.length - a.folder.length)

  function literal(type: ts.Type, property: string): unknown {
    const symbol = checker.getPropertyOfType(type, property)
    const of = symbol && checker.getTypeOfSymbol(symbol)
    return of && (of.isStringLiteral() || of.isNumberLiteral()) ? of.value : undefined
  }

  function read(type: ts.Type): readonly string[] {
    if (type.isUnion()) return [...new Set(type.types.flatMap(identities))]
    const name = literal(type, 'error')
    const namesakes = typeof name === 'string' ? rowsByName.get(name) : undefined
    if (!namesakes) return []
    const file = type.symbol?.declarations?.[0]?.getSourceFile().fileName
    const generated = file === undefined ? undefined : folders.find(({ folder }) => file.startsWith(folder))
    const fitting = generated
      ? namesakes.filter(({ origin }) => origin === generated.name)
      : namesakes.filter((row) => facts.every((fact) => literal(type, fact) === row[fact]))
    return [...new Set(fitting.map((row) => identityOf(row.origin, row.name)))]
  }

  /** The identities of the rows whose errors a type holds; none for another type. */
  function identities(type: ts.Type): readonly string[] {
    const found = known.get(type) ?? read(type)
    known.set(type, found)
    return found
  }
  return identities
}

/** A folder as the compiler writes the beginning of a path. */
export const slashed = (folder: string): string => `${folder.replaceAll('\\', '/').replace(/\/$/, '')}/`
