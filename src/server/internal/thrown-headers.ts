import { type HeadersLike, headerOf } from '../../core/headers'
import { asObject, safeGet } from '../../core/safe-get'

/** What tells a client how to go on. Anything else that a library attaches to its error may be internal. */
const passed = ['Allow', 'Content-Range', 'WWW-Authenticate', 'Retry-After']

/** The headers that a framework's own error asks to be sent with, as `http-errors`, boom, Hono and h3 let one say. */
export function thrownHeaders(thrown: unknown, status: number): Record<string, string> {
  if (status >= 500) return {}
  try {
    const { headers: direct, output, res } = asObject(thrown)
    const headers = direct ?? safeGet(output, 'headers') ?? safeGet(res, 'headers')
    if (headers == null) return {}
    const readable = isReadable(headers) ? headers : new Headers(headers as HeadersInit)
    return Object.fromEntries(
      passed.flatMap((name) => {
        const value = headerOf(readable, name.toLowerCase())
        return value ? [[name, value]] : []
      }),
    )
  } catch {
    return {}
  }
}

function isReadable(headers: unknown): headers is HeadersLike {
  return typeof safeGet(headers, 'get') === 'function'
}
