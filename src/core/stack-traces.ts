let captureAll = false

/**
 * Switches stack traces on for every error, or back to the default: expected failures (4xx) go without, because capturing
 * one costs several times the error itself; 5xx keep theirs.
 *
 * @example captureStackTraces() // in development
 */
export function captureStackTraces(enabled = true): void {
  captureAll = enabled
}

/** Whether an error with this HTTP status goes without a stack. False where the engine has no limit to set. */
export function skipsStack(status: number): boolean {
  return status < 500 && !captureAll && canLimit()
}

// Only V8 and JavaScriptCore have the limit, and a hardened realm freezes it.
let limitable: boolean | undefined
function canLimit(): boolean {
  limitable ??= Object.getOwnPropertyDescriptor(Error, 'stackTraceLimit')?.writable === true
  return limitable
}
