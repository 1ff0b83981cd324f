import { isErrorLike } from './foreign-error'
import { redacted } from './secrets'
import { maximum, plainText, type Walk } from './walk'

/** Writes an error. */
type Describe = (error: object, walk: Walk) => object

const cut = '[cut]'
const unreadable = '[unreadable]'

/** Any value in a form that JSON can hold, without its secrets, cut where it is deep, wide or long. Never throws. */
export function plainValue(value: unknown, walk: Walk, describe: Describe): unknown {
  // What a value costs at least: its punctuation.
  walk.left -= 8
  if (walk.left <= 0) return cut
  if (typeof value === 'object' && value !== null) return plainObject(value, walk, describe)
  if (typeof value === 'function') return '[function]'
  if (value === undefined || value === null || typeof value === 'boolean') return value
  const text = String(value)
  const clean = plainText(text, walk)
  // A number may be that of a card, or match a pattern.
  return Number.isFinite(value) && clean === text ? value : clean
}

function plainObject(value: object, walk: Walk, describe: Describe): unknown {
  if (walk.path.has(value)) return '[cycle]'
  if (walk.path.size >= maximum.depth) return cut
  walk.path.add(value)
  try {
    return isErrorLike(value) ? describe(value, walk) : plainStructure(value, walk, describe)
  } catch {
    // A Proxy whose traps throw, or an object of a class whose methods do.
    return unreadable
  } finally {
    walk.path.delete(value)
  }
}

function plainStructure(value: object, walk: Walk, describe: Describe): unknown {
  if (Array.isArray(value)) return plainList(value, value.length, walk, describe)
  if (value instanceof Set) return plainList(value, value.size, walk, describe)
  if (value instanceof Map) return plainPairs(value, value.size, walk, describe)
  if (value instanceof Headers || value instanceof URLSearchParams) {
    const pairs = [...value]
    return plainPairs(pairs, pairs.length, walk, describe)
  }
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString()
  if (value instanceof URL || value instanceof RegExp) return plainText(String(value), walk)
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return `[${value.byteLength} bytes]`
  const keys = Object.keys(value)
  const entries = firstOf(keys).map((key): Entry => [key, () => (value as Record<string, unknown>)[key]])
  return plainFields(entries, keys.length, walk, describe)
}

/** A list's first items, and how many were left out. */
export function plainList(list: Iterable<unknown>, length: number, walk: Walk, describe: Describe): unknown[] {
  const items: unknown[] = []
  let before: unknown
  for (const item of firstOf(list)) {
    if (walk.left <= 0) break
    // Node gives the headers of a request as names and values in turn.
    const secret = typeof before === 'string' && bareName.test(before) && walk.secrets.isKey(before)
    items.push(secret ? redacted : (plainValue(item, walk, describe) ?? null))
    before = item
  }
  return length > items.length ? [...items, `[${length - items.length} more]`] : items
}

/** One word: a sentence about a token names none. */
const bareName = /^[\w-]+$/

function plainPairs(
  pairs: Iterable<readonly [unknown, unknown]>,
  length: number,
  walk: Walk,
  describe: Describe,
): object {
  const entries = firstOf(pairs).map(([key, held]): Entry => [String(key), () => held])
  return plainFields(entries, length, walk, describe)
}

type Entry = readonly [key: string, read: () => unknown]

function plainFields(entries: readonly Entry[], length: number, walk: Walk, describe: Describe): object {
  const fields: [string, unknown][] = []
  let written = 0
  for (const [key, read] of entries) {
    if (walk.left <= 0) break
    written += 1
    const held = walk.secrets.isKey(key) ? redacted : plainValue(heldBy(read), walk, describe)
    if (held !== undefined) fields.push([plainText(key, walk, maximum.key), held])
  }
  if (length > written) fields.push(['...', `[${length - written} more]`])
  // It defines a field named __proto__ like any other.
  return Object.fromEntries(fields)
}

function heldBy(read: () => unknown): unknown {
  try {
    return read()
  } catch {
    return unreadable
  }
}

function firstOf<Item>(list: Iterable<Item>): Item[] {
  const items: Item[] = []
  for (const item of list) {
    if (items.length === maximum.entries) break
    items.push(item)
  }
  return items
}
