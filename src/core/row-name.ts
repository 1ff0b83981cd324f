/** `SlotUnavailableError` to `SLOT_UNAVAILABLE`: the way back from a class's name, for most names. */
export function errorName(className: string): string {
  return className
    .slice(0, -5)
    .replace(/\B[A-Z]/g, '_$&')
    .toUpperCase()
}

/** `SLOT_UNAVAILABLE` to `SlotUnavailableError`; `CACHE_ERROR` to `CacheError`; `card.expired` to `CardExpiredError`. */
export function className(name: string): string {
  const words = /[a-z]/.test(name) ? name : name.toLowerCase()
  return words.replace(/(?:^|[\W_]+)(.)/gs, (_, first: string) => first.toUpperCase()).replace(/(Error)?$/, 'Error')
}

/** `in_progress` to `InProgress`. */
export function pascalCase(text: string): string {
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
}
