import { safeGet } from '../../core/safe-get'
import { HttpError } from '../../core/server-http-error'

/** Whether what was thrown comes of the client's going away. */
export type ClientGone = (thrown: unknown) => boolean

/** Where requests are Node's: the rest of the body did not come. */
export function goneFromNode(request: { readonly readableAborted: boolean }): ClientGone {
  return (thrown) => request.readableAborted && isBroken(thrown)
}

/** Where requests are the Web's: the same, and what was to end with the request's signal. */
export function goneFromWeb(request: Pick<Request, 'signal'>): ClientGone {
  return (thrown) => {
    const { aborted, reason } = request.signal
    return aborted && (thrown === reason || isBroken(thrown))
  }
}

/** 400 for a request that the client broke off, as Express's body parsers answer it: else the log would show a failure of the service. */
export function fromClientGone(thrown: unknown, request: { readonly gone?: ClientGone | undefined }) {
  return request.gone?.(thrown) ? new HttpError(400, { cause: thrown }) : undefined
}

/** What multer and formidable say of it. */
const brokenOff: readonly unknown[] = ['Request aborted', 'Request closed']

function isBroken(thrown: unknown): boolean {
  if (thrown instanceof Error && brokenOff.includes(safeGet(thrown, 'message'))) return true
  return safeGet(thrown, 'code') === 'ECONNRESET' || safeGet(thrown, 'name') === 'AbortError'
}
