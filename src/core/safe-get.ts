/** A property of any value, such as a foreign error; `undefined` where the value has none, or reading it throws. */
export function safeGet(value: unknown, key: PropertyKey): unknown {
  try {
    return (value as { readonly [key: PropertyKey]: unknown } | null | undefined)?.[key]
  } catch {
    // A throwing getter, or a revoked Proxy.
    return undefined
  }
}

/** Several properties of any value, each as `safeGet` reads it. */
export function safePick<Key extends string>(
  value: unknown,
  ...keys: readonly Key[]
): { readonly [key in Key]: unknown } {
  const picked = {} as { [key in Key]: unknown }
  for (const key of keys) picked[key] = safeGet(value, key)
  return picked
}

/** The value if it is an object, else an empty one. To read a property may throw, unlike `safeGet`. */
export function asObject(value: unknown): { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null ? (value as { readonly [key: string]: unknown }) : {}
}
