/** An address of the web: its path may hold an `@`. */
const webAddress = /\b(https?:\/\/)[^\s/?#"'<>]+(?=@)/gi

const unbroken = /[^\s"'<>]+/g

/** The start of any other address, such as a database's, up to its password. A password may hold slashes and `@`. */
const otherAddress = /\b(?!https?:)[a-z][a-z0-9+.-]{0,30}:\/\/(?=[^/:]*:.)/i

/** Replaces the user and password of each address in a text: `postgres://[redacted]@db`. */
export function withoutAddressCredentials(text: string, replacement: string): string {
  if (!text.includes('@')) return text
  const withoutWeb = text.replace(webAddress, `$1${replacement}`)
  // A pattern alone would look for the last @ again from each address of a run, which takes quadratic time.
  return withoutWeb.replace(unbroken, (run) => {
    const end = run.lastIndexOf('@')
    const before = run.slice(0, Math.max(0, end))
    const start = otherAddress.exec(before)
    return start ? before.slice(0, start.index + start[0].length) + replacement + run.slice(end) : run
  })
}
