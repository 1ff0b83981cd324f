const quoted = `"(?:[^"\\\\]|\\\\.)*"?|'(?:[^'\\\\]|\\\\.)*'?|\\\\+["'][^"'\\\\]*`

/**
 * Matches the value behind a name and `=` or `:`, in a query, a setting, a header or JSON. The separator is in the first or second
 * group. The value of an authorization or cookie header ends with its line.
 *
 * It starts at the separator and looks back for the name: if it started at a name, a run of names would take quadratic time.
 */
export function namedValuePattern(names: readonly string[]): RegExp {
  // `TokenExpiredError: jwt expired` names no secret.
  const name = `(?:${names.join('|')})[\\w-]*(?<!Error|Exception)[\\\\"']*`
  const header = `(:(?<=(?:authorization|cookie)\\s*:)\\s*)(?:\\[redacted]|${quoted}|[^\\r\\n]+)`
  const other = `([:=](?<=${name}\\s*[:=])\\s*)(?:\\[redacted]|${quoted}|[^\\s&;"'<>]+)`
  return new RegExp(`${header}|${other}`, 'gi')
}

/** A pattern for a name of the options. It matches whole words: `id` is not in `invalid`. */
export function namePattern(key: string): string {
  const parts = key.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  return `(?<![a-z0-9])${parts.join('[\\s_.-]?')}(?![a-z0-9])`
}
