import { dirname, resolve } from 'node:path'
import type ts from 'typescript'
import type { TypeScript } from './user-typescript'

/** Files that one configuration of the compiler holds for. */
interface FileGroup {
  readonly options: ts.CompilerOptions
  /** Declarations that belong to the project wherever they are, such as those of global types. */
  readonly declarations: readonly string[]
  readonly files: string[]
}

/** A program, and the files of it that are read. */
export interface SourceProgram {
  readonly program: ts.Program
  readonly files: readonly string[]
}

/** Makes a program for the files of each `tsconfig.json`. A file without one has the compiler's defaults. */
export function* sourcePrograms(ts: TypeScript, files: readonly string[]): Generator<SourceProgram> {
  for (const group of groupsOf(ts, files)) {
    const options: ts.CompilerOptions = {
      ...group.options,
      allowJs: true,
      skipLibCheck: true,
      noEmit: true,
      composite: false,
      incremental: false,
      declaration: false,
      declarationMap: false,
      emitDeclarationOnly: false,
    }
    delete options.tsBuildInfoFile
    yield { program: ts.createProgram([...group.files, ...group.declarations], options), files: group.files }
  }
}

const withoutConfig = (ts: TypeScript): FileGroup => ({
  options: {
    strict: true,
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.Preserve,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.Preserve,
  },
  declarations: [],
  files: [],
})

function groupsOf(ts: TypeScript, files: readonly string[]): FileGroup[] {
  const groups = new Map<string, FileGroup>()
  const configOfFolder = new Map<string, string | undefined>()
  const configs = configReader(ts)
  for (const file of files) {
    const folder = dirname(file)
    if (!configOfFolder.has(folder)) configOfFolder.set(folder, ts.findConfigFile(folder, ts.sys.fileExists))
    const nearest = configOfFolder.get(folder)
    const config = nearest === undefined ? undefined : configs.of(resolve(nearest), file)
    const key = config?.path ?? ''
    const group = groups.get(key) ?? config?.group() ?? withoutConfig(ts)
    group.files.push(file)
    groups.set(key, group)
  }
  return [...groups.values()]
}

interface ReadConfig {
  readonly path: string
  readonly files: ReadonlySet<string>
  readonly references: readonly string[]
  group(): FileGroup
}

/** Reads each `tsconfig.json` once. */
function configReader(ts: TypeScript) {
  const read = new Map<string, ReadConfig | undefined>()

  function configAt(path: string): ReadConfig | undefined {
    if (!read.has(path)) read.set(path, parse(path))
    return read.get(path)
  }

  function parse(path: string): ReadConfig | undefined {
    const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} }
    const parsed = ts.getParsedCommandLineOfConfigFile(path, {}, host)
    if (!parsed) return undefined
    return {
      path,
      files: new Set(parsed.fileNames.map((each) => resolve(each))),
      references: (parsed.projectReferences ?? []).map((each) => resolve(ts.resolveProjectReferencePath(each))),
      group: () => ({
        options: parsed.options,
        declarations: parsed.fileNames.filter((each) => /\.d\.[cm]?ts$/.test(each)),
        files: [],
      }),
    }
  }

  return {
    /** The configuration of a file: the nearest one, or a project that it refers to. Templates leave the first one empty. */
    of(nearest: string, file: string): ReadConfig | undefined {
      const seen = new Set([nearest])
      for (const path of seen) {
        const config = configAt(path)
        if (config?.files.has(file)) return config
        for (const reference of config?.references ?? []) seen.add(reference)
      }
      return configAt(nearest)
    },
  }
}
