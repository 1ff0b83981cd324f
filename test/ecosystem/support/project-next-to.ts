import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { inject } from 'vitest'
import { cleanEnvironment } from '../../package/support/run-node'

const execute = promisify(execFile)
const programs = fileURLToPath(new URL('../programs', import.meta.url))

/**
 * A new project that depends on the packed package and on these, version by name, with the programs of this folder. It installs
 * as a user does, and fails as npm does: with ERESOLVE for a conflict.
 */
export async function projectNextTo(dependencies: Readonly<Record<string, string>>): Promise<string> {
  const tarball = inject('tarball')
  const folder = mkdtempSync(join(dirname(tarball), 'project-'))
  const manifest = {
    private: true,
    type: 'module',
    dependencies: { 'error-codebook': `file:${tarball}`, ...dependencies },
  }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))
  // Off, whatever the machine's own settings say: each lets npm overlook a conflict.
  const strict = ['--no-legacy-peer-deps', '--no-force']
  await execute('npm', ['install', ...strict, '--no-audit', '--no-fund'], { cwd: folder, env: cleanEnvironment() })
  cpSync(programs, folder, { recursive: true })
  return folder
}
