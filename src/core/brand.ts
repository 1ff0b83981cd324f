/**
 * Marks an error as ours. It is registered and unversioned, so that two installed copies, ESM beside CJS, and another realm
 * agree on it. Its value is the row's identity, `shop/OUT_OF_STOCK`, or `''` for a failure that no row names.
 */
export const brand = /* @__PURE__ */ Symbol.for('error-codebook')

/** The row's identity behind a value, `''` for an `HttpError`, `undefined` for anything else. Never throws. */
export function brandOf(value: unknown): string | undefined {
  try {
    return (value as { [brand]?: string } | null | undefined)?.[brand]
  } catch {
    // A revoked Proxy or a throwing getter is not one of ours.
  }
}

/** The identity of a row: the contract that defines it, and its name. */
export function identityOf(origin: string, name: string): string {
  return `${origin}/${name}`
}

/** The row's name behind a value; `''` or `undefined` as `brandOf`. */
export function brandedName(value: unknown): string | undefined {
  const identity = brandOf(value)
  return identity?.slice(identity.indexOf('/') + 1)
}
