import { execSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const bench = fileURLToPath(new URL('.', import.meta.url))
const root = fileURLToPath(new URL('..', import.meta.url))

/** Installs what is missing and, unless told not to, builds the package, which the contenders import by its name. */
export function setUp({ build }) {
  if (!existsSync(`${root}node_modules`)) run('npm ci', root)
  if (!isInstalled()) run('npm ci', bench)
  if (build) run('npm run build', root)
}

function isInstalled() {
  const installed = statSync(`${bench}node_modules/.package-lock.json`, { throwIfNoEntry: false })
  return installed !== undefined && installed.mtimeMs >= statSync(`${bench}package-lock.json`).mtimeMs
}

function run(command, cwd) {
  execSync(command, { cwd, stdio: 'inherit' })
}
