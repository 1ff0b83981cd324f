/** What Vitest, and Jest, bind to a matcher, as far as these need it. */
export interface MatcherContext {
  readonly isNot?: boolean
  // The runner's own testers, handed back to it.
  // biome-ignore lint/suspicious/noExplicitAny: each runner types them otherwise
  readonly customTesters: any[]
  // biome-ignore lint/suspicious/noExplicitAny: see above
  equals(actual: unknown, expected: unknown, testers?: any[]): boolean
  readonly utils: { stringify(value: unknown): string }
}

/** What a matcher comes to. */
export interface MatcherResult {
  pass: boolean
  message: () => string
  actual?: unknown
  expected?: unknown
}
