import { safeGet } from '../core/safe-get'
import { noAnswer } from './no-answer'
import type { ResponseParser } from './response-parser'

/** Makes a contract's `fetchOrThrow` of its response parser. */
export function fetchThrower(parseResponse: ResponseParser): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, init).catch((cause) => {
      throw noAnswer(cause, init?.signal ?? (safeGet(input, 'signal') as AbortSignal | undefined))
    })
    if (response.ok) return response
    throw await parseResponse(response)
  }
}
