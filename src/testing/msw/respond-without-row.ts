import { reasonPhrase } from '../../core/reason-phrase'
import type { Resolver } from './resolver'

/** Answers with the page of a proxy that did not reach the server: HTML, HTTP 502 unless given, and no header of the API. */
export function respondWithHtml(status = 502): Resolver {
  const title = `${status} ${reasonPhrase(status)}`
  const page = `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n</body>\r\n</html>\r\n`
  return () => new Response(page, { status, headers: { 'Content-Type': 'text/html' } })
}

/** Answers with an HTTP status, 500 unless given, and nothing else. */
export function respondWithEmptyBody(status = 500): Resolver {
  return () => new Response(null, { status })
}

/** Answers with nothing at all: the request fails as it does without a network. */
export function respondWithNetworkFailure(): Resolver {
  return () => Response.error()
}
