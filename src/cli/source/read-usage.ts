import { relative } from 'node:path'
import type ts from 'typescript'
import type { SourceUsage } from '../../evolve/lint/source-usage'
import type { Progress } from '../progress'
import { expectedNames } from './expected-names'
import { type FoundUsage, foundUsage } from './found-usage'
import type { LintedContract } from './linted-contract'
import { type Analysis, madeErrors } from './made-errors'
import { namedRows } from './named-rows'
import { parameterNames } from './parameter-names'
import { sourcePrograms } from './programs'
import { type ContractKeys, contractKeys, nameTypes } from './row-names'
import { rowTypes, slashed } from './row-types'
import { literalOf } from './syntax'
import type { TypeScript } from './user-typescript'

/** Reads how code uses the rows of contracts, with the project's own compiler. Generated files are left out. */
export function readUsage(
  ts: TypeScript,
  files: readonly string[],
  contracts: readonly LintedContract[],
  { cwd, progress }: { readonly cwd: string; readonly progress: Progress },
): SourceUsage {
  const found = foundUsage(cwd)
  const keys = contracts.map(contractKeys)
  progress(`Reading ${files.length} files with TypeScript ${ts.version}`)
  for (const { program, files: inProgram } of sourcePrograms(ts, files)) {
    const reader = fileReader(ts, program.getTypeChecker(), contracts, keys, found)
    for (const file of inProgram) {
      progress(`Reading ${relative(cwd, file)}`)
      const source = program.getSourceFile(file)
      if (source) reader.read(source)
    }
    reader.end()
  }
  return found
}

function fileReader(
  ts: TypeScript,
  checker: ts.TypeChecker,
  contracts: readonly LintedContract[],
  keys: readonly ContractKeys[],
  found: FoundUsage,
) {
  const nameType = nameTypes(ts, checker, keys)
  const namesOf = parameterNames(checker, nameType)
  const analysis: Analysis = {
    ts,
    checker,
    contracts: keys,
    nameType,
    namesOf,
    rowsOf: rowTypes(checker, contracts),
    expected: expectedNames(ts, checker, nameType, namesOf),
    found,
  }
  const { visitNew, visitCall, followParameters } = madeErrors(analysis)
  const { visitLiteral, visitReference, visitMember } = namedRows(analysis)
  const generated = contracts.flatMap((each) => each.generated.map(slashed))
  // A table names every row.
  const tables = new Set(contracts.flatMap(({ sources }) => sources.map((each) => each.replaceAll('\\', '/'))))

  function visit(node: ts.Node, isTable: boolean): void {
    if (ts.isNewExpression(node)) visitNew(node)
    else if (ts.isCallExpression(node)) visitCall(node)
    if (isTable) return
    if (literalOf(ts, node) !== undefined) visitLiteral(node as ts.Expression)
    if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) visitMember(node)
    if (ts.isIdentifier(node) || ts.isPropertyAccessExpression(node)) visitReference(node)
  }

  return {
    read(source: ts.SourceFile): void {
      if (generated.some((folder) => source.fileName.startsWith(folder))) return
      const isTable = tables.has(source.fileName)
      // Not recursive: a sum of thousands of texts is as deep.
      const waiting: ts.Node[] = [source]
      for (let node = waiting.pop(); node; node = waiting.pop()) {
        visit(node, isTable)
        ts.forEachChild(node, (child) => void waiting.push(child))
      }
    },
    end: followParameters,
  }
}
