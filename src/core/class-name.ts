/** `SLOT_UNAVAILABLE` to `SlotUnavailableError`; `CACHE_ERROR` to `CacheError`, not `CacheErrorError`. */
export function className(name: string): string {
  const pascal = name.replace(/_?(.)([^_]*)/g, (_, first: string, rest: string) => first + rest.toLowerCase())
  return pascal.replace(/(Error)?$/, 'Error')
}
