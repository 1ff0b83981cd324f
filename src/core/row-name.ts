/**
 * `SLOT_UNAVAILABLE` to `SlotUnavailable`: a row's name as the words of its class. A word that begins with a digit keeps its `_`,
 * without which there would be no way back.
 */
export function wordsOf(name: string): string {
  return name.toLowerCase().replace(/(^|_)([a-z])/g, (_, _joint: string, first: string) => first.toUpperCase())
}

/** `SlotUnavailable` to `SLOT_UNAVAILABLE`. */
export function nameOf(words: string): string {
  return words.replace(/\B[A-Z]/g, '_$&').toUpperCase()
}

/** `SlotUnavailable` to `SlotUnavailableError`; `CacheError` stays. */
export function classNameOf(words: string): string {
  return words.replaceAll('_', '').replace(/(Error)?$/, 'Error')
}

/** `SLOT_UNAVAILABLE` to `SlotUnavailableError`; `CACHE_ERROR` to `CacheError`, not `CacheErrorError`. */
export function className(name: string): string {
  return classNameOf(wordsOf(name))
}
