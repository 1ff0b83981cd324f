/** What must never be read by a client. */
export const secret = 'correct-horse-battery-staple'

/** Options that hold the secret in every field an error can be given. */
export function secretOptions() {
  return {
    message: `message ${secret}`,
    cause: new Error(`cause ${secret}`, { cause: { query: secret } }),
    details: { query: secret },
    internal: { query: secret },
    errors: { [`field ${secret}`]: [`text ${secret}`] },
  }
}

/** The error with the secret in its stack too, and in a field that someone attached to it. */
export function withSecretStack<Failure extends Error>(error: Failure): Failure {
  error.stack = `${error.name}: ${secret}\n    at query (/srv/${secret}.ts:1:1)`
  return Object.assign(error, { query: secret })
}
