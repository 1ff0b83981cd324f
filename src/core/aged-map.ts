interface Entry<Key, Value> {
  readonly key: Key
  value: Value
  older: Entry<Key, Value> | undefined
  newer: Entry<Key, Value> | undefined
}

/**
 * A map in order of age: a key that is set again becomes the newest. The order is a linked list. In a large `Map`, V8 is slow to find
 * the first key after deletions, and slow to find a key that was often deleted and set again.
 */
export class AgedMap<Key, Value> {
  private readonly entries = new Map<Key, Entry<Key, Value>>()
  private first: Entry<Key, Value> | undefined
  private last: Entry<Key, Value> | undefined

  get size(): number {
    return this.entries.size
  }

  get(key: Key): Value | undefined {
    return this.entries.get(key)?.value
  }

  set(key: Key, value: Value): void {
    let entry = this.entries.get(key)
    if (entry === undefined) {
      entry = { key, value, older: undefined, newer: undefined }
      this.entries.set(key, entry)
    } else {
      entry.value = value
      if (entry === this.last) return
      this.unlink(entry)
    }
    entry.older = this.last
    entry.newer = undefined
    if (this.last) this.last.newer = entry
    else this.first = entry
    this.last = entry
  }

  delete(key: Key): void {
    const entry = this.entries.get(key)
    if (entry === undefined) return
    this.entries.delete(key)
    this.unlink(entry)
  }

  /** The entry that was set the longest ago. */
  oldest(): Readonly<Pick<Entry<Key, Value>, 'key' | 'value'>> | undefined {
    return this.first
  }

  /** Deletes the oldest entry. */
  deleteOldest(): void {
    if (this.first) this.delete(this.first.key)
  }

  private unlink({ older, newer }: Entry<Key, Value>): void {
    if (older) older.newer = newer
    else this.first = newer
    if (newer) newer.older = older
    else this.last = older
  }
}
