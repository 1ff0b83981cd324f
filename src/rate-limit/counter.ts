/** What has been used of one key's window. */
export interface Count {
  readonly used: number
  /** Milliseconds until the window is over. */
  readonly endsIn: number
}

/** Counts the requests of each key in one window. */
export interface Counter {
  /** Takes one request, over the limit too: `used` tells. */
  take(key: string): Promise<Count>
  giveBack(key: string): Promise<Count>
  /** Counts nothing. */
  peek(key: string): Promise<Count>
}
