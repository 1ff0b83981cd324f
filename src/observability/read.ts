/** A property of any value; `undefined` where reading it throws. */
export function read(value: unknown, key: PropertyKey): unknown {
  try {
    return (value as { readonly [key: PropertyKey]: unknown } | null | undefined)?.[key]
  } catch {
    // A throwing getter, or a Proxy.
    return undefined
  }
}
