import { isErrorLike } from './foreign-error'
import { loggableText, maximum, type RedactionBudget } from './redaction-budget'
import { redacted } from './secrets'

/** Writes an error. */
type Describe = (error: object, budget: RedactionBudget) => object

const cut = '[cut]'
const unreadable = '[unreadable]'

/** Turns any value into data that JSON can hold, without secrets, cut where it is deep, wide or long. Never throws. */
export function toLoggable(value: unknown, budget: RedactionBudget, describe: Describe): unknown {
  // What a value costs at least: its punctuation.
  budget.left -= 8
  if (budget.left <= 0) return cut
  if (typeof value === 'object' && value !== null) return loggableObject(value, budget, describe)
  if (typeof value === 'function') return '[function]'
  if (value === undefined || value === null || typeof value === 'boolean') return value
  const text = String(value)
  const clean = loggableText(text, budget)
  // A number may be that of a card, or match a pattern.
  return Number.isFinite(value) && clean === text ? value : clean
}

function loggableObject(value: object, budget: RedactionBudget, describe: Describe): unknown {
  if (budget.path.has(value)) return '[cycle]'
  if (budget.path.size >= maximum.depth) return cut
  budget.path.add(value)
  try {
    return isErrorLike(value) ? describe(value, budget) : loggableStructure(value, budget, describe)
  } catch {
    // A Proxy whose traps throw, or an object of a class whose methods do.
    return unreadable
  } finally {
    budget.path.delete(value)
  }
}

function loggableStructure(value: object, budget: RedactionBudget, describe: Describe): unknown {
  if (Array.isArray(value)) return loggableList(value, value.length, budget, describe)
  if (value instanceof Set) return loggableList(value, value.size, budget, describe)
  if (value instanceof Map) return loggablePairs(value, value.size, budget, describe)
  if (value instanceof Headers || value instanceof URLSearchParams) {
    const pairs = [...value]
    return loggablePairs(pairs, pairs.length, budget, describe)
  }
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString()
  if (value instanceof URL || value instanceof RegExp) return loggableText(String(value), budget)
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return `[${value.byteLength} bytes]`
  const keys = Object.keys(value)
  const entries = firstOf(keys).map((key): Entry => [key, () => (value as Record<string, unknown>)[key]])
  return loggableFields(entries, keys.length, budget, describe)
}

/** A list's first items, and how many were left out. */
export function loggableList(
  list: Iterable<unknown>,
  length: number,
  budget: RedactionBudget,
  describe: Describe,
): unknown[] {
  const items: unknown[] = []
  let before: unknown
  for (const item of firstOf(list)) {
    if (budget.left <= 0) break
    // Node gives the headers of a request as names and values in turn.
    const secret = typeof before === 'string' && bareName.test(before) && budget.secrets.isKey(before)
    items.push(secret ? redacted : (toLoggable(item, budget, describe) ?? null))
    before = item
  }
  return length > items.length ? [...items, `[${length - items.length} more]`] : items
}

/** One word: a sentence about a token names none. */
const bareName = /^[\w-]+$/

function loggablePairs(
  pairs: Iterable<readonly [unknown, unknown]>,
  length: number,
  budget: RedactionBudget,
  describe: Describe,
): object {
  const entries = firstOf(pairs).map(([key, held]): Entry => [String(key), () => held])
  return loggableFields(entries, length, budget, describe)
}

type Entry = readonly [key: string, get: () => unknown]

function loggableFields(
  entries: readonly Entry[],
  length: number,
  budget: RedactionBudget,
  describe: Describe,
): object {
  const fields: [string, unknown][] = []
  let written = 0
  for (const [key, get] of entries) {
    if (budget.left <= 0) break
    written += 1
    const held = budget.secrets.isKey(key) ? redacted : toLoggable(heldBy(get), budget, describe)
    if (held !== undefined) fields.push([loggableText(key, budget, maximum.key), held])
  }
  if (length > written) fields.push(['...', `[${length - written} more]`])
  // It defines a field named __proto__ like any other.
  return Object.fromEntries(fields)
}

function heldBy(get: () => unknown): unknown {
  try {
    return get()
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
