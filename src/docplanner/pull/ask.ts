import { HttpError } from '../../core/client-http-error'
import { ignoreFailure } from '../../core/ignore-failure'
import { asObject } from '../../core/safe-get'
import { maxBodyBytes, readBody } from '../../http/read-body'
import { docplannerMediaTypes } from '../api/media-types'
import { type DocplannerError, parseDocplannerResponse } from '../api/parse-error'
import type { CheckedPullOptions } from './options'

/** Asks once for payloads. Returns none if the queue is empty. @throws DocplannerError */
export async function ask(options: CheckedPullOptions): Promise<readonly unknown[]> {
  const { url, token, batch, timeout, fetch } = options
  const accessToken = typeof token === 'function' ? await token() : token
  const headers = { Authorization: `Bearer ${accessToken}`, Accept: docplannerMediaTypes.success }
  const signal = AbortSignal.timeout(timeout)
  const response = await fetch(url, { headers, signal }).catch((cause) => fail(cause))
  // A router's 404 means a wrong address, not an empty queue.
  const isDocplanners = /json/i.test(response.headers.get('content-type') ?? 'json')
  if (response.status === 404 && isDocplanners) {
    // Not awaited: a source may be slow to end.
    ignoreFailure(() => response.body?.cancel())
    return []
  }
  if (response.status === 204) return []
  if (!response.ok) throw await parseDocplannerResponse(response)
  const maxBytes = batch * maxBodyBytes
  const text = await readBody(response, maxBytes, timeout).catch((cause) => fail(cause))
  try {
    return payloadsOf(JSON.parse(text), batch)
  } catch (cause) {
    // A truncated answer may be complete the next time; a web page instead of JSON means a wrong address.
    if (isDocplanners && signal.aborted) return fail(signal.reason)
    if (isDocplanners) return fail(cause, `The answer was cut off, or has more than ${maxBytes} bytes`)
    throw new HttpError(response.status, { message: 'No notification but another document', cause })
  }
}

function payloadsOf(body: unknown, batch: number): readonly unknown[] {
  const { notifications } = asObject(body)
  if (batch > 1 && Array.isArray(notifications)) return notifications
  // An empty body counts as an empty queue. Anything else is passed on, so that somebody sees it.
  return Object.keys(body ?? {}).length === 0 ? [] : [body]
}

function fail(cause: unknown, message = 'Network failure'): never {
  throw new HttpError(0, { message, cause, reason: 'no-answer' }) as DocplannerError
}
