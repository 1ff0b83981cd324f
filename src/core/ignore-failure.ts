/** Calls a hook of the user's, such as a logger. If it throws or rejects, nothing happens: it must not change the answer. */
export function ignoreFailure(hook: () => unknown): void {
  try {
    Promise.resolve(hook()).catch(() => {})
  } catch {}
}
