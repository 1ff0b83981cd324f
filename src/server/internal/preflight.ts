import { type HeadersLike, headerOf } from '../../core/headers'

/** The part of a request that tells a preflight, as Node and the Web have it. */
export interface PreflightRequest {
  readonly method?: string | undefined
  readonly headers: HeadersLike
}

/** Whether a browser asks ahead if a page of another origin may send a request (a CORS preflight). Any other OPTIONS is none. */
export function isPreflight({ method, headers }: PreflightRequest): boolean {
  return (
    method === 'OPTIONS' &&
    headerOf(headers, 'origin') !== '' &&
    headerOf(headers, 'access-control-request-method') !== ''
  )
}
