import { pathToFileURL } from 'node:url'
import { UsageError } from '../usage-error'

/** The error for a module that fails while it loads: its message, and its line where the failure tells one. */
export function loadFailure(cause: unknown, file: string, shown: string): UsageError {
  if (cause instanceof UsageError) return cause
  if (!(cause instanceof Error)) return new UsageError(`${shown} throws ${String(cause)} while it loads. Fix the file.`)
  const line = lineOf(cause, file)
  const message = cause.message
    // Sucrase and Node write the whole path.
    .replace(`Error transforming ${file}: `, '')
    .replaceAll(file, shown)
    .split('\n')[0]
  return new UsageError(`${shown}${line === undefined ? '' : `:${line}`} cannot be loaded: ${message}. ${fixOf(cause)}`)
}

function fixOf(cause: Error): string {
  const { code } = cause as NodeJS.ErrnoException
  if (code === 'ERR_MODULE_NOT_FOUND') return 'Install the package, or correct the path of the import.'
  if (cause instanceof ReferenceError && /before initialization/.test(cause.message)) {
    return 'Its imports form a circle: move what both need into a file of its own.'
  }
  return 'Fix the file.'
}

/** From the stack, or from what the transpiler says: `(12:5)`. */
function lineOf({ stack = '', message }: Error, file: string): number | undefined {
  const told =
    lineAfter(stack, pathToFileURL(file).href) ?? lineAfter(stack, file) ?? /\((\d+):\d+\)/.exec(message)?.[1]
  return told === undefined ? undefined : Number(told)
}

/** The number in `place:12`, or in `place?version=1:12`. */
function lineAfter(stack: string, place: string): string | undefined {
  const start = stack.indexOf(place)
  return start < 0 ? undefined : /^(?:\?version=\d+)?:(\d+)/.exec(stack.slice(start + place.length))?.[1]
}
