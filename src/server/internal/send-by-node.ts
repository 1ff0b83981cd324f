import type { ServerResponse } from 'node:http'
import type { Answer } from './answer'
import { dropSuccessHeaders } from './success-headers'

/** Answers an error by Node's own response, as Express and Nest on Express have it. */
export function sendByNode(response: ServerResponse, { status, headers, body }: Answer): void {
  response.statusCode = status
  // Node writes the phrase of the status.
  response.statusMessage = ''
  dropSuccessHeaders(response)
  for (const name in headers) response.setHeader(name, headers[name] as string)
  response.end(body)
}
