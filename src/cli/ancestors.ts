import { dirname } from 'node:path'

/** A folder and those above it, the nearest first, up to `root` or the disk's. */
export function* ancestors(start: string, root?: string): Generator<string> {
  for (let folder = start; ; folder = dirname(folder)) {
    yield folder
    if (folder === root || folder === dirname(folder)) return
  }
}
