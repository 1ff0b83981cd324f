import { readFileSync, statSync } from 'node:fs'
import { UsageError } from '../usage-error'

/** The largest file that a command reads: more than 50,000 rows need. */
const maximumBytes = 20_000_000

/**
 * Reads a text file.
 *
 * @throws UsageError for a file that is missing, a folder, too large or not readable
 */
export function readText(path: string, shown = path): string {
  try {
    const stats = statSync(path)
    if (stats.isDirectory()) throw new UsageError(`${shown} is a folder. Name a file.`)
    if (stats.size > maximumBytes) {
      throw new UsageError(
        `${shown} has ${megabytes(stats.size)}, and at most ${megabytes(maximumBytes)} are read. Split it.`,
      )
    }
    return readFileSync(path, 'utf8')
  } catch (cause) {
    if (cause instanceof UsageError) throw cause
    throw new UsageError(`${shown} cannot be read: ${reasonOf(cause)}.`)
  }
}

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1_000_000)} MB`

/** Why the system refused, in words. */
export function reasonOf(cause: unknown): string {
  const { code } = cause as NodeJS.ErrnoException
  if (code === 'ENOENT') return 'it does not exist'
  if (code === 'EACCES' || code === 'EPERM') return 'you have no permission'
  if (code === 'EROFS') return 'the disk is read-only'
  if (code === 'ENOTDIR') return 'a part of its path is a file'
  if (code === 'EISDIR') return 'it is a folder'
  if (code === 'ENOSPC') return 'the disk is full'
  return cause instanceof Error ? cause.message : String(cause)
}
