/** Waits so many milliseconds, or until the signal is aborted. */
export function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve()
    const end = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', end)
      resolve()
    }
    // A timer cannot wait longer than 2^31 - 1 ms.
    const timer = setTimeout(end, Math.min(milliseconds, 2_147_483_647))
    signal?.addEventListener('abort', end)
  })
}
