/** The regular expressions that code constructs while it runs. Literals do not count. */
export function recordedPatterns(run: () => unknown): RegExp[] {
  const made: RegExp[] = []
  const original = globalThis.RegExp
  globalThis.RegExp = new Proxy(original, {
    construct(target, [source, flags], newTarget) {
      const pattern = Reflect.construct(target, [source, flags], newTarget) as RegExp
      made.push(pattern)
      return pattern
    },
  })
  try {
    run()
  } finally {
    globalThis.RegExp = original
  }
  return made
}
