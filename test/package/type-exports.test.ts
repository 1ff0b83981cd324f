import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'
import { expect, inject, test } from 'vitest'
import { entries } from '../../tsup.config'

// Otherwise an import compiles, and fails when it runs.
test('every value that the declarations of an entry export is there at run time', async () => {
  const dist = join(inject('esmProject'), 'node_modules/error-codebook/dist')
  const declarations = (entry: string) => join(dist, `${entry}.d.ts`)
  const names = Object.keys(entries)
  const options = { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext }
  const program = ts.createProgram(names.map(declarations), { ...options, skipLibCheck: true, types: [] })
  const checker = program.getTypeChecker()
  for (const entry of names) {
    const file = program.getSourceFile(declarations(entry))
    const module = file && checker.getSymbolAtLocation(file)
    const claimed = (module ? checker.getExportsOfModule(module) : []).filter(isValue).map(({ name }) => name)
    const real: object = await import(pathToFileURL(join(dist, `${entry}.js`)).href)
    expect(claimed.sort(), entry).toEqual(Object.keys(real).sort())
  }

  function isValue(symbol: ts.Symbol): boolean {
    const isMarked = symbol.declarations?.some(
      (each) => ts.isExportSpecifier(each) && ts.isTypeOnlyExportDeclaration(each),
    )
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
    return !isMarked && (target.flags & ts.SymbolFlags.Value) !== 0
  }
})
