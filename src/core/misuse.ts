/** What a page section of `docs/misuse.md` explains. */
export type MisuseTopic =
  | 'unknown-error'
  | 'unknown-lifecycle'
  | 'invalid-contract'
  | 'invalid-argument'
  | 'unsupported-version'

/** The error for a mistake in the calling code: what is wrong, what to do, and where it is explained. */
export function misuse(topic: MisuseTopic, message: string): TypeError {
  return new TypeError(`[error-codebook] ${message} See error-codebook/docs/misuse.md#${topic}`)
}
