const values = /* @__PURE__ */ new WeakMap<Error, unknown>()

/** An Error that carries a value which is none past a framework that answers Errors alone. */
export function asError(thrown: unknown): Error {
  if (isError(thrown)) return thrown
  const carrier = new Error('A value that is no Error was thrown')
  values.set(carrier, thrown)
  return carrier
}

/** The value that `asError` was given. */
export function fromError(error: unknown): unknown {
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
