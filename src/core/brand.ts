/**
 * What makes an error ours. It is registered and unversioned, so two installed copies, ESM beside CJS, and another realm
 * all agree on it. Its value is the row's name, or `''` for a failure that no row names.
 */
export const brand = /* @__PURE__ */ Symbol.for('error-codebook')

/** The row's name behind a value, `''` for an `HttpError`, `undefined` for anything else. Never throws. */
export function brandOf(value: unknown): string | undefined {
  try {
    return (value as { [brand]?: string } | null | undefined)?.[brand]
  } catch {
    // A revoked Proxy or a throwing getter is not one of ours.
  }
}
