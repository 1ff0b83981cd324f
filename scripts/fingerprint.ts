import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Folders inside an input that are written by an install or a build. */
const written = new Set(['node_modules', 'dist'])

/** A hash of the names and contents of files; of a folder, of all files below it. A path that does not exist counts as empty. */
export function fingerprint(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of paths) {
    for (const file of filesOf(root, path)) hash.update(`${file}\0`).update(contentHash(join(root, file)))
  }
  return hash.digest('hex')
}

function contentHash(file: string): Buffer {
  return createHash('sha256').update(readFileSync(file)).digest()
}

/** The files at a path, relative to the root, in a fixed order. */
function filesOf(root: string, path: string): string[] {
  if (!existsSync(join(root, path))) return []
  if (!statSync(join(root, path)).isDirectory()) return [path]
  const names = readdirSync(join(root, path)).filter((name) => !written.has(name))
  return names.sort().flatMap((name) => filesOf(root, `${path}/${name}`))
}
