import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../package/support/paths'

const compilerOptions = {
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  target: 'es2022',
  lib: ['es2023', 'dom', 'dom.iterable'],
  module: 'nodenext',
  moduleResolution: 'nodenext',
  types: [],
}

/** What the compiler says of a file of a project; nothing if it has nothing to say. */
export function typeErrors(project: string, file: string): Promise<string> {
  const config = join(project, `tsconfig.${file}.json`)
  writeFileSync(config, JSON.stringify({ compilerOptions, files: [file] }))
  const tsc = [join(root, 'node_modules/typescript/bin/tsc'), '--project', config, '--pretty', 'false']
  return new Promise((resolve) => {
    execFile(process.execPath, tsc, { cwd: project }, (_error, stdout) => resolve(stdout))
  })
}
