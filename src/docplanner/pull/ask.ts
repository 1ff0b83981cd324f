import { HttpError } from '../../core/client-http-error'
import { asObject } from '../../core/safe-get'
import { docplannerMediaTypes } from '../api/media-types'
import { type DocplannerError, parseDocplannerResponse } from '../api/parse-error'
import type { CheckedPullOptions } from './options'

/** Asks once for payloads. Returns none if the queue is empty. @throws DocplannerError */
export async function ask(options: CheckedPullOptions): Promise<readonly unknown[]> {
  const response = await request(options)
  // A router's 404 means a wrong address, not an empty queue.
  const isDocplanners = /json/i.test(response.headers.get('content-type') ?? 'json')
  if (response.status === 404 && isDocplanners) {
    await response.body?.cancel()
    return []
  }
  if (response.status === 204) return []
  if (!response.ok) throw await parseDocplannerResponse(response)
  const text = await response.text().catch(fail)
  try {
    return payloadsOf(JSON.parse(text), options.batch)
  } catch (cause) {
    // A truncated answer may be complete the next time; a web page instead of JSON means a wrong address.
    if (isDocplanners) return fail(cause)
    throw new HttpError(response.status, { message: 'No notification but another document', cause })
  }
}

async function request({ url, token, timeout, fetch }: CheckedPullOptions): Promise<Response> {
  const accessToken = typeof token === 'function' ? await token() : token
  const headers = { Authorization: `Bearer ${accessToken}`, Accept: docplannerMediaTypes.success }
  return fetch(url, { headers, signal: AbortSignal.timeout(timeout) }).catch(fail)
}

function payloadsOf(body: unknown, batch: number): readonly unknown[] {
  const { notifications } = asObject(body)
  if (batch > 1 && Array.isArray(notifications)) return notifications
  // An empty body counts as an empty queue. Anything else is passed on, so that somebody sees it.
  return Object.keys(body ?? {}).length === 0 ? [] : [body]
}

function fail(cause: unknown): never {
  throw new HttpError(0, { message: 'Network failure', cause, reason: 'no-answer' }) as DocplannerError
}
