import type { ServerResponse } from 'node:http'
import type { Answer } from './answer'
import { dropSuccessHeaders, dropSuccessPhrase } from './success-headers'

/**
 * Answers an error by Node's own response, as Express and Nest on Express have it. Not by `writeHead`: middleware that wraps `end`
 * may set a header there still.
 */
export function sendByNode(response: ServerResponse, { status, headers, body }: Answer): void {
  response.statusCode = status
  dropSuccessPhrase(response)
  dropSuccessHeaders(response)
  for (const name in headers) response.setHeader(name, headers[name] as string)
  response.end(body)
}
