import type { Codebook, WireBody } from '../../../../src'
import { listen, type RunningServer } from '../../../support/listen'
import { secret } from '../../../support/secrets'

/** What an upstream answers, on each of its paths. */
export interface UpstreamAnswer {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** A wait that nothing else asks for. */
export const secretWait = 86_399

/** Headers that tell of the upstream. */
export const secretHeaders = {
  'WWW-Authenticate': `Bearer realm="${secret}"`,
  Allow: secret,
  'Content-Range': `bytes */${secret}`,
  'Content-Language': secret,
  'Retry-After': String(secretWait),
  'X-Upstream': secret,
  'X-Request-Id': secret,
} as const

/** A house body with the secret in every text and field. */
export function secretBody(error: string, status: number) {
  return {
    message: `message ${secret}`,
    error,
    status,
    errors: { [`field ${secret}`]: [`text ${secret}`] },
    retry_after: secretWait,
    details: { query: secret, article: secret, maximum: secretWait },
  }
}

/** A house body as a server of the contract sends it: in its envelope, if it has one. */
export function inEnvelope({ envelope }: Codebook, body: WireBody): unknown {
  const { error: name, retry_after: retryAfter, ...others } = body
  return envelope ? envelope.write({ name, retryAfter, ...others }, {}) : body
}

/** A real server that answers as it is told. */
export function startUpstream(answers: { readonly [path: string]: UpstreamAnswer }): Promise<RunningServer> {
  return listen((request, response) => {
    const { status, body, headers } = answers[request.url ?? ''] ?? { status: 404, body: `<h1>${secret}</h1>` }
    const type = typeof body === 'string' ? 'text/html' : 'application/json'
    response.writeHead(status, { 'Content-Type': type, ...secretHeaders, ...headers })
    response.end(typeof body === 'string' ? body : JSON.stringify(body))
  })
}
