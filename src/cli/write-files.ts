import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import { reasonOf } from './load/read-text'
import { UsageError } from './usage-error'

/**
 * Writes files, text by absolute path, each as a whole: a reader sees the old text or the new one. If one cannot be written, those that
 * are written already stay.
 *
 * @throws UsageError for a folder or file that cannot be written
 */
export function writeFiles(files: ReadonlyMap<string, string>, cwd: string): void {
  // All are prepared before the first one is replaced, so that a full disk changes nothing.
  const prepared: (readonly [temporary: string, file: string])[] = []
  try {
    for (const [file, text] of files) {
      const temporary = `${file}.${process.pid}.tmp`
      prepared.push([temporary, file])
      attempt(file, cwd, () => {
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(temporary, text)
      })
    }
    for (const [temporary, file] of prepared) attempt(file, cwd, () => renameSync(temporary, file))
  } catch (failure) {
    for (const [temporary] of prepared) rmSync(temporary, { force: true })
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
