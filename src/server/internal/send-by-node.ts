import { type ServerResponse, STATUS_CODES } from 'node:http'
import type { Answer } from './answer'
import { dropSuccessHeaders } from './success-headers'

/** Answers an error by Node's own response, as Express and Nest on Express have it. */
export function sendByNode(response: ServerResponse, { status, headers, body }: Answer): void {
  dropSuccessHeaders(response)
  for (const name in headers) response.setHeader(name, headers[name] as string)
  // The phrase of the status: a handler may have said another. Status and phrase are said at once, which costs less than one by one.
  response.writeHead(status, STATUS_CODES[status] ?? 'unknown')
  response.end(body)
}
