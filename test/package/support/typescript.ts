import { execFile } from 'node:child_process'
import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toolsFolder } from './paths'

const everyCompiler = ['typescript-5.9', 'typescript-6', 'typescript-7'] as const

type CompilerName = (typeof everyCompiler)[number]

/**
 * The compilers that read the declarations, by their alias in test/tools: the project's own and, in `npm run test:ecosystem`, the
 * oldest and the newest too.
 */
export const compilers: readonly CompilerName[] = process.env.EVERY_COMPILER ? everyCompiler : ['typescript-6']

/** How a project may resolve the package: `module` and what follows from it. */
export const resolutions = {
  node16: { module: 'node16', moduleResolution: 'node16' },
  nodenext: { module: 'nodenext', moduleResolution: 'nodenext' },
  bundler: { module: 'preserve', moduleResolution: 'bundler' },
  // Older than `exports`: it finds the subpaths by `typesVersions`. TypeScript 7 has dropped it.
  node10: { module: 'commonjs', moduleResolution: 'node10' },
} as const

export interface Diagnostic {
  readonly file: string
  readonly line: number
  readonly code: string
  /** The whole message, as a person reads it. */
  readonly text: string
}

interface Compiled {
  readonly diagnostics: Diagnostic[]
  readonly output: string
}

/** Compiles files of a project's `types` folder as strict as can be; all declarations too, unless told to skip them. */
export async function compile(
  project: string,
  compiler: CompilerName,
  resolution: keyof typeof resolutions,
  files: readonly string[],
  ...options: string[]
): Promise<Compiled> {
  const config = join(
    project,
    'types',
    `tsconfig.${[compiler, resolution, ...files].join('.').replaceAll('/', '-')}.json`,
  )
  const compilerOptions = { ...strictest, ...resolutions[resolution] }
  writeFileSync(config, JSON.stringify({ compilerOptions, files }))
  const tsc = join(toolsFolder, 'node_modules', compiler, 'bin/tsc')
  const output = await new Promise<string>((resolve) => {
    const args = [tsc, '--project', config, '--pretty', 'false', ...options]
    execFile(process.execPath, args, { cwd: join(project, 'types') }, (_error, stdout) => resolve(stdout))
  })
  return { diagnostics: diagnosticsOf(output), output }
}

/** Writes the declarations of files into a folder, as a library does that is published. */
export function emitDeclarations(
  project: string,
  compiler: CompilerName,
  files: readonly string[],
  ...options: string[]
): Promise<Compiled> {
  const outDir = join(project, 'declarations', compiler)
  const emitting = ['--declaration', '--noEmit', 'false', '--emitDeclarationOnly', '--outDir', outDir]
  // Errors in the declarations of frameworks are not this package's.
  const rest = ['--rootDir', project, '--skipLibCheck', ...options]
  return compile(project, compiler, 'nodenext', files, ...emitting, ...rest)
}

const strictest = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  esModuleInterop: true,
  resolveJsonModule: true,
  skipLibCheck: false,
  noEmit: true,
  target: 'es2022',
  lib: ['es2023', 'dom', 'dom.iterable'],
  types: ['node'],
}

/** The same source as CommonJS. */
export function copyAsCommonJs(project: string, from: string, to: string): void {
  cpSync(join(project, 'types', from), join(project, 'types', to))
}

function diagnosticsOf(output: string): Diagnostic[] {
  const starts = /^(?<file>\S+)\((?<line>\d+),\d+\): error (?<code>TS\d+): /
  const found: Diagnostic[] = []
  for (const line of output.split('\n')) {
    const groups = starts.exec(line)?.groups
    const last = found.at(-1)
    if (groups) {
      const { file = '', code = '' } = groups
      found.push({ file, line: Number(groups.line), code, text: line.replace(starts, '') })
    } else if (/^error TS/.test(line)) found.push({ file: '', line: 0, code: line.slice(6, 12), text: line })
    else if (last && line.startsWith(' ')) found[found.length - 1] = { ...last, text: `${last.text}\n${line}` }
  }
  return found
}
