import type { ServerResponse } from 'node:http'
import type { Answer } from './answer'
import { dropSuccessPhrase, successHeaders } from './success-headers'

/** What is asked of a reply of Fastify, which Nest on Fastify has too. */
export interface FastifyReplyLike {
  readonly raw: Pick<ServerResponse, 'statusMessage'>
  hasHeader(name: string): boolean
  removeHeader(name: string): unknown
  code(status: number): { headers(headers: Record<string, string>): { send(body: Buffer): unknown } }
}

/** Answers an error by a reply of Fastify. */
export function sendByFastify<Reply extends FastifyReplyLike>(
  reply: Reply,
  { status, headers, content }: Answer,
): Reply {
  for (const name of successHeaders) {
    if (reply.hasHeader(name)) reply.removeHeader(name)
  }
  dropSuccessPhrase(reply.raw)
  // As bytes: Fastify appends a charset to the type of a text. It leaves them out of the answer to HEAD.
  reply.code(status).headers(headers).send(Buffer.from(content))
  return reply
}
