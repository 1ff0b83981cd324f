/** How much of a rate limit is left. */
export interface RateLimitState {
  /** Requests allowed in the window. */
  limit: number
  remaining: number
  /** When the window ends. */
  reset: Date
}

/** The names of the three headers. */
export interface RateLimitNames {
  readonly limit: string
  readonly remaining: string
  readonly reset: string
}

/** The three headers of a rate limit, the reset in Unix seconds. */
export function rateLimitFields(
  names: RateLimitNames,
  { limit, remaining, reset }: RateLimitState,
): Record<string, string> {
  return {
    [names.limit]: String(limit),
    [names.remaining]: String(Math.max(0, remaining)),
    [names.reset]: String(Math.ceil(reset.getTime() / 1000)),
  }
}
