import type { ServerResponse } from 'node:http'
import type { Answer } from './answer'
import { dropSuccessHeaders, dropSuccessPhrase } from './success-headers'

/**
 * Sends an error through Node's own response, for Express and for Nest on Express. It does not call `writeHead`: middleware that
 * wraps `end` may still set a header.
 */
export function sendByNode(response: ServerResponse, { status, headers, body }: Answer): void {
  response.statusCode = status
  dropSuccessPhrase(response)
  dropSuccessHeaders((name) => response.removeHeader(name), response.getHeaderNames())
  for (const name in headers) response.setHeader(name, headers[name] as string)
  response.end(body)
}
