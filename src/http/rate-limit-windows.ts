/** How one window of a tier stands after a request. */
export interface RateLimitWindow {
  /** The contract's name for it: `hour`, `day`. */
  readonly name: string
  /** Its length in seconds. */
  readonly seconds: number
  readonly limit: number
  readonly remaining: number
  readonly reset: Date
  /** Whole seconds until `reset`, by the clock that counted. */
  readonly resetIn: number
}

/** The window that runs out first: the one with the fewest requests left and, of two such, the one that lasts longer. */
export function closestWindow(windows: readonly RateLimitWindow[]): RateLimitWindow | undefined {
  return windows.toSorted((a, b) => a.remaining - b.remaining || b.reset.getTime() - a.reset.getTime())[0]
}
