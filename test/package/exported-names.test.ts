import { join } from 'node:path'
import ts from 'typescript'
import { expect, inject, test } from 'vitest'
import { entries as built } from '../../tsup.config'
import { runNode } from './support/run-node'

const entries = Object.keys(built)
const dist = join(inject('esmProject'), 'node_modules/error-codebook/dist')
const files = entries.map((entry) => join(dist, `${entry}.d.ts`))
const program = ts.createProgram(files, {
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  skipLibCheck: true,
  types: [],
})
const checker = program.getTypeChecker()

/** Conditions on an argument: nothing that a user writes or infers is of these types. */
const conditions = ['Candidate', 'Checked', 'Complete', 'Sound', 'Spelt']

test('every entry exports by name what its values mention', () => {
  const unnamed = files.flatMap((file, index) => {
    const named = new Set(exportsOf(file).map((symbol) => original(symbol).name))
    const mentioned = exportsOf(file)
      .filter(isValue)
      .flatMap((symbol) => original(symbol).declarations ?? [])
      .filter((declaration) => isOurs(declaration) && !ts.isInterfaceDeclaration(declaration))
      .flatMap(typesIn)
    const missing = mentioned.filter(({ name }) => !named.has(name) && !conditions.includes(name))
    return [...new Set(missing)].map(({ name }) => `${entries[index]}: ${name}`)
  })
  expect(unnamed).toEqual([])
})

test('every value that the declarations export is there when it is imported', async () => {
  const loaded = await runNode<Record<string, { names: string[] }>>(inject('esmProject'), 'entries.mjs')
  for (const [index, entry] of entries.entries()) {
    const declared = exportsOf(files[index] as string).filter(isValue)
    const subpath = entry === 'index' ? '.' : `./${entry}`
    expect.soft(declared.map(({ name }) => name).sort(), entry).toEqual(loaded[subpath]?.names)
  }
})

function exportsOf(file: string): ts.Symbol[] {
  return checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file) as ts.Node) as ts.Symbol)
}

/** What a name was imported as. */
function original(symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
}

/** Whether a name is exported as a value. A class may be exported as a type only. */
function isValue(symbol: ts.Symbol): boolean {
  const isTypeOnly = (node: ts.Node) => ts.isExportSpecifier(node) && (node.isTypeOnly || node.parent.parent.isTypeOnly)
  return (original(symbol).flags & ts.SymbolFlags.Value) !== 0 && !symbol.declarations?.some(isTypeOnly)
}

const isOurs = (node: ts.Node | undefined) => node?.getSourceFile().fileName.startsWith(dist) ?? false

/** The package's types that a declaration mentions. */
function typesIn(declaration: ts.Node): ts.Symbol[] {
  const names: ts.Node[] = []
  const visit = (node: ts.Node) => {
    if (ts.isTypeReferenceNode(node)) names.push(node.typeName)
    if (ts.isTypeQueryNode(node)) names.push(node.exprName)
    if (ts.isExpressionWithTypeArguments(node)) names.push(node.expression)
    ts.forEachChild(node, visit)
  }
  visit(declaration)
  return names
    .flatMap((name) => checker.getSymbolAtLocation(name) ?? [])
    .map(original)
    .filter(({ flags, declarations }) => !(flags & ts.SymbolFlags.TypeParameter) && isOurs(declarations?.[0]))
}
