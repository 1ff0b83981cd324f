import { headerOf } from '../../core/headers'

/** What tells a client how to go on. Anything else that a library attaches to its error may be internal. */
const passed = ['Allow', 'Content-Range', 'WWW-Authenticate', 'Retry-After']

/** The headers that a framework's own error asks to be sent with, as `http-errors`, boom, Hono and h3 let one say. */
export function thrownHeaders(thrown: unknown, status: number): Record<string, string> {
  if (status >= 500) return {}
  try {
    const { headers, output, res } = Object(thrown)
    const given = headers ?? output?.headers ?? res?.headers
    if (given == null) return {}
    const lower = typeof given.get === 'function' ? given : new Headers(given)
    return Object.fromEntries(
      passed.flatMap((name) => {
        const value = headerOf(lower, name.toLowerCase())
        return value ? [[name, value]] : []
      }),
    )
  } catch {
    return {}
  }
}
