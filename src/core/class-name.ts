/** `SLOT_UNAVAILABLE` to `SlotUnavailableError`; `CACHE_ERROR` to `CacheError`, not `CacheErrorError`. */
export function className(name: string): string {
  const pascal = name.toLowerCase().replace(/(?:^|_)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
  return pascal.endsWith('Error') ? pascal : `${pascal}Error`
}
