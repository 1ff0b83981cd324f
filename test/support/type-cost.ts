import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** The compiler that is measured. */
export const compilerVersion: string = ts.version

const root = fileURLToPath(new URL('../../', import.meta.url))

const file = join(root, 'contract-of-bench.ts')

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  noEmit: true,
  types: [],
  paths: { 'error-codebook/core': [join(root, 'src/core/index.ts')] },
}

/** What checking one file costs. */
export interface TypeCost {
  readonly instantiations: number
  readonly milliseconds: number
  /** What the compiler says of the file. A sound contract has nothing here. */
  readonly complaints: readonly string[]
}

const host = ts.createCompilerHost(options)
const read = host.getSourceFile
const parsed = new Map<string, ts.SourceFile | undefined>()

/** Checks a file of this source alone, not the engine's own files. */
export function typeCost(source: string): TypeCost {
  const program = ts.createProgram([file], options, {
    ...host,
    fileExists: (name) => name === file || host.fileExists(name),
    getSourceFile: (name, ...rest) => {
      if (name === file) return ts.createSourceFile(name, source, ts.ScriptTarget.ES2022)
      if (!parsed.has(name)) parsed.set(name, read(name, ...rest))
      return parsed.get(name)
    },
  })
  // Merges the libraries' globals, which no contract changes.
  program.getTypeChecker()
  const start = performance.now()
  const diagnostics = program.getSemanticDiagnostics(program.getSourceFile(file))
  const milliseconds = performance.now() - start
  return {
    instantiations: instantiationsOf(program),
    milliseconds,
    complaints: diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
  }
}

/** The count that `tsc --extendedDiagnostics` prints. Not in the compiler's published types. */
function instantiationsOf(program: ts.Program): number {
  return (program as ts.Program & { getInstantiationCount(): number }).getInstantiationCount()
}
