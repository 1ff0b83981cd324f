import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeCompilerOptions } from '../../package/support/compiler-options'
import { root } from '../../package/support/paths'

/** What the compiler says of a file of a project; nothing if it has nothing to say. */
export function typeErrors(project: string, file: string): Promise<string> {
  const config = join(project, `tsconfig.${file}.json`)
  writeFileSync(config, JSON.stringify({ compilerOptions: nodeCompilerOptions, files: [file] }))
  const tsc = [join(root, 'node_modules/typescript/bin/tsc'), '--project', config, '--pretty', 'false']
  return new Promise((resolve) => {
    execFile(process.execPath, tsc, { cwd: project }, (_error, stdout) => resolve(stdout))
  })
}
