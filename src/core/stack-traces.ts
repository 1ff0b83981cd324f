/** Whether every error captures a stack trace. */
let capturesAll = false

/**
 * Switches stack traces on for every error, or back to the default: expected failures (4xx) go without, because capturing
 * one costs several times the error itself; 5xx keep theirs.
 *
 * @example captureStackTraces() // in development
 */
export function captureStackTraces(enabled = true): void {
  capturesAll = enabled
}

/** Keeps an expected failure from capturing a stack; gives the limit to restore. */
export function muteStack(status: number | undefined): number | undefined {
  const limit = Error.stackTraceLimit
  if (!((status as number) >= 500 || capturesAll)) limitStack(0)
  return limit
}

/** Sets how many frames an error captures. A hardened realm refuses: errors then keep their stacks. */
export function limitStack(frames: number | undefined): void {
  try {
    Error.stackTraceLimit = frames as number
  } catch {}
}
