import type { Answer } from '../internal/answer'
import { dropSuccessHeaders, dropSuccessPhrase } from '../internal/success-headers'
import { answerLateFailures, type LateReply } from './late-failure'

/** The part of a Fastify reply that is used, which Nest on Fastify has too. */
export interface FastifyReplyLike extends LateReply {
  hasHeader(name: string): boolean
  removeHeader(name: string): unknown
  code(status: number): { headers(headers: Record<string, string>): { send(body: Buffer): unknown } }
}

/**
 * Sends an error through a Fastify reply.
 *
 * @param answerLate what to answer if a hook fails while the error is sent
 */
export function sendByFastify<Reply extends FastifyReplyLike>(
  reply: Reply,
  { status, headers, content }: Answer,
  answerLate: (thrown: unknown) => Answer,
): Reply {
  answerLateFailures(reply, answerLate)
  dropSuccessHeaders((name) => {
    // Asked first: Fastify deletes the name from an object, which costs more than the question.
    if (reply.hasHeader(name)) reply.removeHeader(name)
  })
  dropSuccessPhrase(reply.raw)
  // As bytes: Fastify appends a charset to the type of a text. It sends no body to HEAD.
  reply.code(status).headers(headers).send(Buffer.from(content))
  return reply
}
