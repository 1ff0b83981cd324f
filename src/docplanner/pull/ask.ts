import { UnnamedError } from '../../core/unnamed-error'
import { docplannerMediaTypes } from '../api/media-types'
import { type DocplannerError, parseDocplannerResponse } from '../api/parse-error'
import type { CheckedPullOptions } from './options'

/** Asks once: the payloads that were handed out, none where the queue is empty. @throws DocplannerError */
export async function ask(options: CheckedPullOptions): Promise<readonly unknown[]> {
  const response = await request(options)
  // A router's 404 of a wrong address is no empty queue.
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
    // Half an answer may come whole the next time; a page in place of the API will not.
    if (isDocplanners) return fail(cause)
    throw new UnnamedError(response.status, { message: 'No notification but another document', cause })
  }
}

async function request({ url, token, timeout, fetch }: CheckedPullOptions): Promise<Response> {
  const accessToken = typeof token === 'function' ? await token() : token
  const headers = { Authorization: `Bearer ${accessToken}`, Accept: docplannerMediaTypes.success }
  return fetch(url, { headers, signal: AbortSignal.timeout(timeout) }).catch(fail)
}

function payloadsOf(body: unknown, batch: number): readonly unknown[] {
  const { notifications } = Object(body)
  if (batch > 1 && Array.isArray(notifications)) return notifications
  // Nothing at all would be asked for again and again; anything else is handed on, so that somebody sees it.
  return Object.keys(Object(body)).length === 0 ? [] : [body]
}

function fail(cause: unknown): never {
  throw new UnnamedError(0, { message: 'Network failure', cause, reason: 'no-answer' }) as DocplannerError
}
