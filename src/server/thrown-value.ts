const held = Symbol.for('error-codebook.thrown')

/** An Error that carries a value which is none past a framework that answers Errors alone. */
export function asError(thrown: unknown): Error {
  if (thrown instanceof Error) return thrown
  return Object.assign(new Error('A value that is no Error was thrown'), { [held]: thrown })
}

/** The value that `asError` was given. */
export function fromError(error: unknown): unknown {
  return error instanceof Error && held in error ? error[held] : error
}
