import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../', import.meta.url))

/** Generates the clients that recipes import, unless `npm run test:ecosystem` has. */
export default function setup(): void {
  if (existsSync(`${folder}clients/recipes/generated/hey-api/sdk.gen.ts`)) return
  execFileSync('npm', ['run', '--silent', 'generate'], { cwd: folder })
}
