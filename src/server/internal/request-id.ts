import type { FailedRequest } from './failed-request'

export { requestIdHeader } from '../../http/request-id-header'

/** Its name in lower case, by which the headers of a request are read. */
export const requestIdField = 'x-request-id'

/** The caller's id where it is sane (letters, digits and `._:-`, 128 at most); else a new one. */
export function requestIdOf(given: string | null | undefined): string {
  return given && /^[\w.:-]{1,128}$/.test(given) ? given : crypto.randomUUID()
}

/** The id of a failed request: the response's, else the caller's if it is sane, else a new one. */
export function idOfRequest<Native>(request: FailedRequest<Native>): string {
  return requestIdOf(request.requestId ?? request.header?.(requestIdField))
}
