import { type HeadersLike, headerOf } from '../core/headers'
import { parseJson } from '../http/read-body'

/** A line that a person may read: no markup, no half of JSON, no control characters. */
const line = /^(?![[{"])[^\p{Cc}<>]{1,500}$/u

/** The body of an answer as a value: its JSON, or a short `text/plain` line as a message. `undefined` for any other text. */
export function parsedBody(text: string, headers: HeadersLike = {}): unknown {
  const parsed = parseJson(text)
  if (parsed !== undefined || !/^text\/plain\b/i.test(headerOf(headers, 'content-type'))) return parsed
  const message = text.trim()
  return line.test(message) ? { message } : undefined
}
