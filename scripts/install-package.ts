import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Run } from './steps'

/** Installs a package that the root does not (test/tools, test/servers), where it is missing or older than its lock file. */
export async function installPackage(run: Run, folder: string): Promise<boolean> {
  const [lock, installed] = ['package-lock.json', 'node_modules/.package-lock.json'].map((name) =>
    join(folder, name),
  ) as [string, string]
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return true
  return run('npm', 'ci', '--no-audit', '--no-fund', '--prefix', folder)
}
