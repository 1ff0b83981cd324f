import type { IncomingHttpHeaders, ServerResponse } from 'node:http'
import { listen } from '../../../support/listen'

/** A request as the server saw it. */
export interface SeenRequest {
  readonly method: string | undefined
  readonly path: string | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export type Answer = (response: ServerResponse) => unknown

/** A server that answers each request with the next of these, and with the last from then on. */
export async function failingServer(...answers: readonly Answer[]) {
  const seen: SeenRequest[] = []
  const { url, close } = await listen(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const { method, url: path, headers } = request
    const answer = answers[Math.min(seen.length, answers.length - 1)]
    seen.push({ method, path, headers, body })
    answer?.(response)
  })
  return { url, close, seen }
}
