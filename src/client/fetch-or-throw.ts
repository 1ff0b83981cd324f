import { safeGet } from '../core/safe-get'
import { failedCall } from './failed-call'
import type { ResponseParser } from './response-parser'

/** Makes a contract's `fetchOrThrow` of its response parser. */
export function fetchThrower(parseResponse: ResponseParser): typeof fetch {
  return async (input, init) => {
    let response: Response
    try {
      response = await fetch(input, init)
    } catch (cause) {
      throw failedCall(cause, init?.signal ?? (safeGet(input, 'signal') as AbortSignal | undefined))
    }
    if (response.ok) return response
    throw await parseResponse(response)
  }
}
