import { noAnswer } from './no-answer'
import type { ResponseParser } from './response-parser'

/** Makes a contract's `fetchOrThrow` of its response parser. */
export function fetchThrower(parseResponse: ResponseParser<unknown>): typeof fetch {
  return async (...request) => {
    const response = await fetch(...request).catch((cause) => {
      throw noAnswer(cause)
    })
    if (response.ok) return response
    throw await parseResponse(response)
  }
}
