/**
 * What makes an error ours. It is registered and unversioned, so two installed copies, ESM beside CJS, and another realm
 * all agree on it. Its value is the row's name, or `''` for a failure that no row names.
 */
export const brand = /* @__PURE__ */ Symbol.for('error-codebook')

/** The row's name behind a value, `''` for an `HttpError`, `undefined` for anything else. Never throws. */
export function brandOf(value: unknown): string | undefined {
  try {
    const name = (value as { [brand]?: unknown } | null | undefined)?.[brand]
    return typeof name === 'string' ? name : undefined
  } catch {
    // A revoked Proxy or a throwing getter is not one of ours.
    return undefined
  }
}

/**
 * Gives a class its brand and the name its errors show. Both are set rather than written into the class: a minifier renames
 * classes, and a computed key would keep a bundler from dropping an unused one.
 */
export function branded<Class extends { readonly prototype: object }>(
  target: Class,
  brandName: string,
  name: string,
): Class {
  Object.defineProperty(target, 'name', { value: name })
  Object.defineProperties(target.prototype, {
    [brand]: { value: brandName },
    name: { value: name, writable: true, configurable: true },
  })
  return target
}
