/** Whether every error captures a stack trace. */
export let capturesAll = false

/**
 * Switches stack traces on for every error, or back to the default: expected failures (4xx) go without, because capturing
 * one costs several times the error itself; 5xx keep theirs.
 *
 * @example captureStackTraces() // in development
 */
export function captureStackTraces(enabled = true): void {
  capturesAll = enabled
}

/** Sets how many frames an error captures. */
export function limitStack(frames: number): void {
  try {
    Error.stackTraceLimit = frames
  } catch {
    // A hardened realm freezes it: errors then keep their stacks.
  }
}
