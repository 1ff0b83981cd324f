/** The longest that a timer waits, in milliseconds. */
export const longestTimer = 2 ** 31 - 1

/** Waits for a number of milliseconds, or until the signal aborts. Never rejects. */
export function wait(milliseconds: number, signal?: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, signal?.aborted ? 0 : Math.min(milliseconds, longestTimer))
    signal?.addEventListener('abort', end)
  })
}

/** The wait after a number of failures, from 1: it doubles each time, up to a cap. All in milliseconds. */
export function backoff(failures: number, base: number, cap: number): number {
  return Math.min(cap, base * 2 ** Math.max(0, failures - 1))
}

/** The same with full jitter: callers that failed together do not come back together. */
export function jitteredBackoff(failures: number, base: number, cap: number): number {
  return Math.random() * backoff(failures, base, cap)
}
