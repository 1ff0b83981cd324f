import { once } from 'node:events'
import { request } from 'node:http'

interface HeldParts {
  readonly method: string
  readonly token: string
  readonly body: unknown
  readonly headers?: Record<string, string>
}

/** A request whose head and half its body the server has; the rest is held back. */
export interface HeldRequest {
  /** Sends the rest. */
  finish(): Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }>
}

/** Sends half of a request, on a connection of its own. Resolves once the server has read its head. */
export async function holdRequest(url: string, { method, token, body, headers }: HeldParts): Promise<HeldRequest> {
  const content = Buffer.from(JSON.stringify(body))
  const held = request(url, {
    method,
    agent: false,
    headers: {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/json',
      'Content-Length': content.length,
      // The server answers this when it has the head.
      Expect: '100-continue',
      ...headers,
    },
  })
  const answered = once(held, 'response')
  // A connection that ends early is reported by `finish`.
  answered.catch(() => {})
  await once(held, 'continue')
  const half = Math.floor(content.length / 2)
  held.write(content.subarray(0, half))
  return {
    async finish() {
      held.end(content.subarray(half))
      const [response] = await answered
      let text = ''
      for await (const chunk of response.setEncoding('utf8')) text += chunk
      return { status: response.statusCode, headers: response.headers, text }
    },
  }
}
