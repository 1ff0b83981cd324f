import type { Codebook } from '../../../core/codebook'
import type { DefaultCodebook } from '../../../server/default-codebook'
import type { DocplannerCallbackOptions } from '../options'
import { createReceiver } from '../receiver'
import { contentType } from '../reply'
import { type NodeCallbackRequest, type NodeCallbackResponse, nodeCall } from './node'

type Stream = Pick<NodeCallbackRequest, 'on' | 'readable'>

/** The part of a Fastify request that is used. */
export interface FastifyCallbackRequest {
  readonly method: string
  readonly headers: NodeCallbackRequest['headers']
  readonly ip: string
  readonly body: unknown
  readonly raw: Stream
}

/** The part of a Fastify reply that is used. */
export interface FastifyCallbackReply {
  readonly raw: Pick<NodeCallbackResponse, 'writableEnded' | 'on'>
  code(status: number): unknown
  headers(headers: { [name: string]: string }): unknown
  send(body: Uint8Array): unknown
}

/** The part of a Fastify app that is used. */
export interface FastifyCallbackApp {
  removeAllContentTypeParsers(): unknown
  addContentTypeParser(
    type: '*',
    parser: (request: unknown, payload: Stream, done: (error: null, body: Stream) => void) => void,
  ): unknown
  all(url: string, handler: (request: FastifyCallbackRequest, reply: FastifyCallbackReply) => unknown): unknown
}

/** Options of `fastifyDocplannerCallback`. */
export interface FastifyCallbackOptions<Book extends Codebook = DefaultCodebook>
  extends DocplannerCallbackOptions<Book> {
  /** The path that Docplanner calls, below the prefix of `register`. Default: `/`. */
  readonly path?: string | undefined
}

/**
 * Answers Docplanner's callbacks, as a plugin of Fastify. It reads bodies itself, and does not change the app's other routes. The
 * caller's address is `request.ip`, which follows `trustProxy`.
 *
 * @example app.register(fastifyDocplannerCallback, { path: '/docplanner', slotBooking })
 */
export function fastifyDocplannerCallback<Book extends Codebook = DefaultCodebook>(
  app: FastifyCallbackApp,
  options: FastifyCallbackOptions<Book>,
  done: () => void,
): void {
  const receive = createReceiver(options)
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_, payload, parsed) => parsed(null, payload))
  app.all(options.path ?? '/', async (request, reply) => {
    const left = new AbortController()
    reply.raw.on('close', () => {
      if (!reply.raw.writableEnded) left.abort()
    })
    const stream = (request.body ?? request.raw) as Stream
    const { status, body, headers } = await receive(nodeCall(request, stream, request.ip, left.signal))
    reply.code(status)
    reply.headers({ 'Content-Type': contentType, ...headers })
    // As bytes: Fastify appends a charset to the content type of a string.
    return reply.send(new TextEncoder().encode(body))
  })
  done()
}
