import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { temporaryFolder } from './temporary-folder'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** What a user's editor shows: the message, and the source that it underlines. */
export interface Complaint {
  readonly at: string
  readonly text: string
}

export interface Compiled {
  readonly complaints: readonly Complaint[]
  /** The `.d.ts` of the program. */
  readonly declarations: string
}

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  types: [],
  declaration: true,
  emitDeclarationOnly: true,
}

/**
 * A project in which the package is installed as its declarations alone.
 *
 * @param entries the file below `src` of each subpath: `{ './client': 'client/index' }`
 */
export function installedProject<Entry extends string>(entries: Readonly<Record<Entry, string>>) {
  const folder = temporaryFolder()
  const files = Object.values<string>(entries).map((file) => join(root, 'src', `${file}.ts`))
  const outDir = join(folder.path, 'node_modules/error-codebook')
  const own = { ...options, types: ['node'], typeRoots: [join(root, 'node_modules/@types')] }
  ts.createProgram(files, { ...own, rootDir: join(root, 'src'), outDir }).emit()
  return {
    remove: folder.remove,
    /** Compiles a user's file that imports this entry. The package has no other then, which could lend it a name. */
    compile(entry: Entry, source: string): Compiled {
      const exports = { [entry]: `./${entries[entry]}.d.ts` }
      const manifest = { name: 'error-codebook', version: '1.0.0', exports }
      writeFileSync(join(outDir, 'package.json'), JSON.stringify(manifest))
      return compile(folder.path, source)
    },
  }
}

const parsed = new Map<string, ts.SourceFile | undefined>()

function compile(folder: string, source: string): Compiled {
  const file = join(folder, 'user.ts')
  const host = ts.createCompilerHost(options)
  const read = host.getSourceFile
  // Parsing the libraries is most of the work.
  host.getSourceFile = (name, ...rest) => {
    if (name === file) return ts.createSourceFile(name, source, ts.ScriptTarget.ES2022, true)
    if (!parsed.has(name)) parsed.set(name, read(name, ...rest))
    return parsed.get(name)
  }
  let declarations = ''
  host.writeFile = (_, text) => {
    declarations = text
  }
  const program = ts.createProgram([file], { ...options, rootDir: folder, outDir: folder }, host)
  program.emit()
  const complaints = ts.getPreEmitDiagnostics(program).map(({ file: place, start = 0, length = 0, messageText }) => ({
    at: place
      ? (place.fileName === file ? source : readFileSync(place.fileName, 'utf8')).slice(start, start + length)
      : '',
    text: ts.flattenDiagnosticMessageText(messageText, '\n'),
  }))
  return { complaints, declarations }
}
