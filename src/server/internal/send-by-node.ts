import type { ServerResponse } from 'node:http'
import type { Answer } from './answer'
import { dropSuccessHeaders, dropSuccessPhrase } from './success-headers'

/**
 * Sends an error through Node's own response, for Express and for Nest on Express. It does not call `writeHead`: middleware that
 * wraps `end` may still set a header.
 *
 * @param answerLate what to answer if such middleware fails
 */
export function sendByNode(response: ServerResponse, answered: Answer, answerLate: (thrown: unknown) => Answer): void {
  setAnswer(response, answered)
  try {
    response.end(answered.body)
  } catch (thrown) {
    sendLate(response, answerLate(thrown))
  }
}

/** Sends an error without the middleware, which wraps methods of the response by methods with the same names. */
export function sendLate(response: ServerResponse, answered: Answer): void {
  for (const name of ['writeHead', 'write', 'end']) Reflect.deleteProperty(response, name)
  if (response.headersSent) {
    // Half an answer is out already: nothing but a broken connection tells the client.
    response.destroy()
    return
  }
  setAnswer(response, answered)
  response.end(answered.body)
}

function setAnswer(response: ServerResponse, { status, headers }: Answer): void {
  response.statusCode = status
  dropSuccessPhrase(response)
  dropSuccessHeaders((name) => response.removeHeader(name), response.getHeaderNames())
  for (const name in headers) response.setHeader(name, headers[name] as string)
}
