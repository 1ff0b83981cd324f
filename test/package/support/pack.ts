import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './paths'

/** Packs the built package into a folder, and gives the tarball's path. `npm test` builds first. */
export function pack(folder: string): string {
  if (!existsSync(`${root}dist/index.js`)) throw new Error('There is no dist to pack. Run `npm run build` first.')
  // Without --ignore-scripts, packing would build again.
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]
  const output = execFileSync('npm', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  const [packed] = JSON.parse(output) as [{ filename: string }]
  return join(folder, packed.filename)
}
