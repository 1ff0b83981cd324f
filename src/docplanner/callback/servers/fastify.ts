import type { Codebook } from '../../../core/codebook'
import type { DefaultCodebook } from '../../../server/default-codebook'
import type { DocplannerCallbackOptions } from '../options'
import { createReceiver } from '../receiver'
import { type CallbackReply, contentType } from '../reply'
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
  readonly raw: Pick<NodeCallbackResponse, 'headersSent' | 'writableEnded' | 'on'> & {
    writeHead(status: number, headers: { [name: string]: string }): unknown
    end(body: Uint8Array): unknown
  }
  hijack(): unknown
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
  setErrorHandler(handler: (thrown: unknown, request: unknown, reply: FastifyCallbackReply) => Promise<void>): unknown
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
  const answers = new WeakMap<object, CallbackReply>()
  app.setErrorHandler(async (thrown, _, reply) => {
    const answer = answers.get(reply)
    // Not of the callback: the app's own handler is next.
    if (answer === undefined || reply.raw.headersSent) throw thrown
    // A hook failed while this was sent. What the handler decided still goes out, without the hooks.
    const body = bytesOf(answer.body)
    reply.hijack()
    reply.raw.writeHead(answer.status, { ...headersOf(answer), 'Content-Length': String(body.length) })
    reply.raw.end(body)
  })
  app.all(options.path ?? '/', async (request, reply) => {
    const left = new AbortController()
    reply.raw.on('close', () => {
      if (!reply.raw.writableEnded) left.abort()
    })
    const stream = (request.body ?? request.raw) as Stream
    const answer = await receive(nodeCall(request, stream, request.ip, left.signal))
    answers.set(reply, answer)
    reply.code(answer.status)
    reply.headers(headersOf(answer))
    return reply.send(bytesOf(answer.body))
  })
  done()
}

const headersOf = ({ headers }: CallbackReply) => ({ 'Content-Type': contentType, ...headers })

/** Fastify appends a charset to the content type of a string. */
const bytesOf = (body: string) => new TextEncoder().encode(body)
