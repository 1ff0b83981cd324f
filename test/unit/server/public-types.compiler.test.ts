import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const folder = fileURLToPath(new URL('../../../src/server/', import.meta.url))
const source = fileURLToPath(new URL('../../../src/', import.meta.url))
const entries = readdirSync(folder, { withFileTypes: true })
  .filter(({ name }) => !['default-codebook.ts', 'internal', 'mappers'].includes(name))
  .map((entry) => (entry.isDirectory() ? `${entry.name}/index.ts` : entry.name))
const program = ts.createProgram(
  [...entries, 'mappers/index.ts'].map((name) => folder + name),
  { strict: true, skipLibCheck: true, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
)
const checker = program.getTypeChecker()

const resolved = (symbol: ts.Symbol) =>
  symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol

function exportsOf(entry: string): readonly ts.Symbol[] {
  const file = program.getSourceFile(folder + entry) ?? expect.unreachable()
  return checker.getExportsOfModule(checker.getSymbolAtLocation(file) ?? expect.unreachable())
}

/** Types of this package that a public signature mentions by a name that the entry does not export. */
function hidden(entry: string): string[] {
  const exported = new Set(exportsOf(entry).map(resolved))
  const found = new Set<string>()
  const visit = (node: ts.Node): void => {
    // No declaration of a user has to name what a function with a return type does inside, nor what a type inherits from.
    if (ts.isHeritageClause(node) || (ts.isBlock(node) && hasReturnType(node.parent))) return
    if (ts.isVariableDeclaration(node)) {
      if (node.type) visit(node.type)
      return
    }
    // Not those that the class keeps to itself.
    if (ts.isPropertyDeclaration(node) && ts.isPrivateIdentifier(node.name)) return
    if (ts.isTypeReferenceNode(node)) {
      const symbol = checker.getSymbolAtLocation(node.typeName)
      if (symbol && isHidden(resolved(symbol), exported)) found.add(node.typeName.getText())
    }
    ts.forEachChild(node, visit)
  }
  for (const symbol of exported) {
    // The engine's types are named by the entry, and walked in the engine's own.
    for (const declaration of symbol.declarations ?? []) {
      if (declaration.getSourceFile().fileName.startsWith(folder)) visit(declaration)
    }
  }
  return [...found]
}

/** Without one, the compiler infers it from the body. */
function hasReturnType(node: ts.Node): boolean {
  return !ts.isFunctionLike(node) || ts.isConstructorDeclaration(node) || node.type !== undefined
}

function isHidden(symbol: ts.Symbol, exported: ReadonlySet<ts.Symbol>): boolean {
  const [declaration] = symbol.declarations ?? []
  if (!declaration || exported.has(symbol) || ts.isTypeParameterDeclaration(declaration)) return false
  // Of a union of literals the compiler writes the literals.
  if (ts.isTypeAliasDeclaration(declaration) && checker.getDeclaredTypeOfSymbol(symbol).isUnion()) return false
  return declaration.getSourceFile().fileName.startsWith(source)
}

describe.each([...entries, 'mappers/index.ts'])('%s', (entry) => {
  test('exports by name what its signatures mention', () => {
    expect(hidden(entry)).toEqual([])
  })

  // A library's function that returns an error, or a part of one or of a codebook, has these in its declaration.
  test('exports by name what errors and codebooks are made of', () => {
    const names = exportsOf(entry).map(({ name }) => name)
    const parts = [
      'ApiError',
      'HttpError',
      'Recovery',
      'FieldErrors',
      'WireBody',
      'Codebook',
      'ClassesByName',
      'ErrorMapper',
    ]
    expect(names).toEqual(expect.arrayContaining(parts))
  })
})
