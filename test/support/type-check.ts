import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** What a user's program imports, and where it is in this checkout; `http` is the builders' own module. */
export const sourceOfEntry = {
  'error-codebook': join(root, 'src/index.ts'),
  'error-codebook/client': join(root, 'src/client/index.ts'),
  'error-codebook/core': join(root, 'src/core/index.ts'),
  'error-codebook/envelope': join(root, 'src/envelope/index.ts'),
  'error-codebook/http': join(root, 'src/http/index.ts'),
} as const

const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
const options: ts.CompilerOptions = {
  ...ts.convertCompilerOptionsFromJson(config.compilerOptions, root).options,
  typeRoots: [join(root, 'node_modules/@types')],
  paths: Object.fromEntries(Object.entries(sourceOfEntry).map(([entry, file]) => [entry, [file]])),
}
const host = ts.createCompilerHost(options)
const read = host.getSourceFile
const parsed = new Map<string, ts.SourceFile | undefined>()
// The libraries are most of the work, and the same in every program.
host.getSourceFile = (name, ...rest) => {
  if (!name.includes('node_modules')) return read(name, ...rest)
  if (!parsed.has(name)) parsed.set(name, read(name, ...rest))
  return parsed.get(name)
}

/** A complaint of the compiler about a file, and the source that it underlines. */
export interface FileComplaint {
  readonly file: string
  readonly at: string
  readonly text: string
}

/** The compiler's complaints about files of a folder, under this project's own strict settings. */
export function complaintsAbout(folder: string, names: readonly string[]): FileComplaint[] {
  const files = names.map((name) => join(folder, name))
  const diagnostics = ts.getPreEmitDiagnostics(ts.createProgram(files, options, host))
  return diagnostics.map(({ file, start = 0, length = 0, messageText }) => ({
    file: file?.fileName.split('/').at(-1) ?? '',
    at: file?.text.slice(start, start + length) ?? '',
    text: ts.flattenDiagnosticMessageText(messageText, '\n'),
  }))
}

/** The same as lines. */
export function typeCheck(folder: string, ...names: string[]): string[] {
  return complaintsAbout(folder, names).map(({ file, text }) => (file === '' ? text : `${file}: ${text}`))
}
