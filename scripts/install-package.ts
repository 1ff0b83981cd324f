import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Run } from './steps'

/** Installs a package that the root does not (test/tools, test/servers), where it is missing or older than its lock file. */
export async function installPackage(run: Run, folder: string): Promise<boolean> {
  const [lock, installed] = ['package-lock.json', 'node_modules/.package-lock.json'].map((name) =>
    join(folder, name),
  ) as [string, string]
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return true
  return run('env', ...offlineBuild(), 'npm', 'ci', '--no-audit', '--no-fund', '--prefix', folder)
}

/**
 * What the install scripts of some libraries would download: better-sqlite3 the headers of Node, which most installs of Node have, and
 * Prisma an engine, which the tests do without.
 */
function offlineBuild(): string[] {
  const nodeFolder = dirname(dirname(process.execPath))
  const hasHeaders = existsSync(join(nodeFolder, 'include/node/node.h'))
  return ['PRISMA_SCHEMA_ENGINE_BINARY=/bin/true', ...(hasHeaders ? [`npm_config_nodedir=${nodeFolder}`] : [])]
}
