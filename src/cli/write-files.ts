import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import { reasonOf } from './load/read-text'
import { UsageError } from './usage-error'

/**
 * Writes files, text by absolute path, each as a whole: a reader sees the old text or the new one. If one cannot be written, nothing
 * changes, unless it is the disk itself that fails.
 *
 * @throws UsageError for a folder or file that cannot be written
 */
export function writeFiles(files: ReadonlyMap<string, string>, cwd: string): void {
  // All are prepared before the first one is replaced, so that a full disk changes nothing.
  const prepared: (readonly [temporary: string, file: string])[] = []
  const folders: string[] = []
  try {
    for (const [file, text] of files) {
      const temporary = `${file}.${process.pid}.tmp`
      prepared.push([temporary, file])
      attempt(file, cwd, () => {
        const made = mkdirSync(dirname(file), { recursive: true })
        if (made !== undefined) folders.push(made)
        writeFileSync(temporary, text)
      })
    }
    for (const [temporary, file] of prepared) attempt(file, cwd, () => renameSync(temporary, file))
  } catch (failure) {
    for (const path of [...prepared.map(([temporary]) => temporary), ...folders]) remove(path)
    throw failure
  }
}

function attempt(file: string, cwd: string, write: () => void): void {
  try {
    write()
  } catch (cause) {
    throw new UsageError(`${relative(cwd, file)} cannot be written: ${reasonOf(cause)}.`)
  }
}

/** The reason why nothing was written says more than why it cannot be tidied up. */
function remove(path: string): void {
  try {
    rmSync(path, { force: true, recursive: true })
  } catch {}
}
