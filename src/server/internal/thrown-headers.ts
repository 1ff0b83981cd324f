import { asObject, safeGet } from '../../core/safe-get'
import { isWholeAnswer } from './upstream'

/** What tells a client how to go on. Anything else that a library attaches to its error may be internal. */
const sentHeaders = ['Allow', 'Content-Range', 'WWW-Authenticate', 'Retry-After'] as const

/** The part of these that goes with a failure of the server too. */
const sentWithFailure = ['WWW-Authenticate', 'Retry-After'] as const

/** The headers that a thrown error asks to be sent with, as `http-errors`, boom, Hono and h3 let one say. */
export function thrownHeaders(thrown: unknown, status: number): Record<string, string> {
  try {
    const { headers: direct, output, res } = asObject(thrown)
    const headers = direct ?? safeGet(output, 'headers') ?? safeGet(res, 'headers')
    return headers == null || isWholeAnswer(headers) ? {} : sendable(headers, status)
  } catch {
    return {}
  }
}

/** Only the headers that can be sent. A server fails on the others: an error may quote the request, or another server. */
function sendable(headers: unknown, status: number): Record<string, string> {
  const sent: Record<string, string> = {}
  const names: readonly string[] = status < 500 ? sentHeaders : sentWithFailure
  for (const [key, value] of entriesOf(headers)) {
    const name = names.find((each) => each.toLowerCase() === String(key).toLowerCase())
    const text = textOf(value)
    if (name === undefined || text === '' || unsendable.test(text)) continue
    sent[name] = name in sent ? `${sent[name]}, ${text}` : text
  }
  return sent
}

/** Line breaks, other control characters, and what Latin-1 lacks. */
const unsendable = /[^\t\x20-\x7e\x80-\xff]/

/** The entries of `Headers`, a `Map`, pairs, or a plain object. */
function entriesOf(headers: unknown): Iterable<readonly [unknown, unknown]> {
  const isIterable = typeof safeGet(headers, Symbol.iterator) === 'function'
  return isIterable ? (headers as Iterable<readonly [unknown, unknown]>) : Object.entries(headers as object)
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join(', ')
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
}
