const values = /* @__PURE__ */ new WeakMap<Error, unknown>()

/** Wraps a thrown value that is no Error, for a framework that calls its error handler with Errors alone. */
export function wrapThrown(thrown: unknown): Error {
  if (isError(thrown)) return thrown
  const carrier = new Error('A value that is no Error was thrown')
  values.set(carrier, thrown)
  return carrier
}

/** The value that `wrapThrown` was given. */
export function unwrapThrown(error: unknown): unknown {
  // Typed for errors alone; any other value is simply not found.
  return values.has(error as Error) ? values.get(error as Error) : error
}

function isError(value: unknown): value is Error {
  try {
    return value instanceof Error
  } catch {
    // A Proxy whose trap throws.
    return false
  }
}
