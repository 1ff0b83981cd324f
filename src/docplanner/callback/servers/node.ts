import type { Codebook } from '../../../core/codebook'
import type { DefaultCodebook } from '../../../server/default-codebook'
import { BodyText } from '../body'
import type { CallbackBody, CallbackCall } from '../call'
import type { DocplannerCallbackOptions } from '../options'
import { createReceiver, type Receiver } from '../receiver'
import { contentType } from '../reply'

/** The part of a request of `node:http` or Express that is used. */
export interface NodeCallbackRequest {
  readonly method?: string | undefined
  readonly headers: { readonly [name: string]: string | readonly string[] | undefined }
  readonly socket: { readonly remoteAddress?: string | undefined }
  /** Express's: it follows `trust proxy`. */
  readonly ip?: string | undefined
  /** Set by a body parser that ran before. */
  readonly body?: unknown
  readonly readable: boolean
  on(event: 'data', listener: (part: Uint8Array) => void): unknown
  on(event: 'end', listener: () => void): unknown
  on(event: 'error', listener: (error: Error) => void): unknown
}

/** The part of a response of `node:http` or Express that is used. */
export interface NodeCallbackResponse {
  readonly writableEnded: boolean
  readonly headersSent: boolean
  on(event: 'close', listener: () => void): unknown
  writeHead(status: number, headers: { [name: string]: string }): unknown
  end(body: string): unknown
}

/**
 * Answers Docplanner's callbacks, as a request listener of `node:http`.
 *
 * @example createServer(nodeDocplannerCallback({ slotBooking })).listen(8080)
 */
export function nodeDocplannerCallback<Book extends Codebook = DefaultCodebook>(
  options: DocplannerCallbackOptions<Book>,
): (request: NodeCallbackRequest, response: NodeCallbackResponse) => void {
  const receive = createReceiver(options)
  return (request, response) => void answer(receive, request, response)
}

/**
 * Answers Docplanner's callbacks, as a handler of Express 5 or 4, before or after `express.json()`. The caller's address is `req.ip`,
 * which follows `trust proxy`.
 *
 * @example app.all('/docplanner', expressDocplannerCallback({ slotBooking }))
 */
export function expressDocplannerCallback<Book extends Codebook = DefaultCodebook>(
  options: DocplannerCallbackOptions<Book>,
): (request: NodeCallbackRequest, response: NodeCallbackResponse) => void {
  return nodeDocplannerCallback(options)
}

async function answer(receive: Receiver, request: NodeCallbackRequest, response: NodeCallbackResponse): Promise<void> {
  const left = new AbortController()
  response.on('close', () => {
    if (!response.writableEnded) left.abort()
  })
  const address = request.ip ?? request.socket.remoteAddress
  const call = nodeCall(request, request, address, left.signal)
  const { status, body, headers } = await receive(call)
  // A middleware with its own deadline has answered.
  if (response.headersSent) return
  const length = new TextEncoder().encode(body).byteLength
  response.writeHead(status, { 'Content-Type': contentType, 'Content-Length': String(length), ...headers })
  response.end(body)
}

/** The stream is the request, or the one that a framework made of it. */
export function nodeCall(
  request: Pick<NodeCallbackRequest, 'method' | 'headers'>,
  stream: Pick<NodeCallbackRequest, 'on' | 'readable' | 'body'>,
  address: string | undefined,
  gone: AbortSignal,
): CallbackCall {
  const header = (name: string) => request.headers[name]?.toString()
  return { method: request.method ?? '', header, address, gone, body: (limit) => bodyOf(stream, limit) }
}

async function bodyOf(
  stream: Pick<NodeCallbackRequest, 'on' | 'readable' | 'body'>,
  limit: number,
): Promise<CallbackBody> {
  const text = new BodyText(limit)
  if (!stream.readable && stream.body !== undefined) return parsedBody(stream.body, text)
  return new Promise((resolve, reject) => {
    // The rest is read and dropped after a failure: unread, it would block the next call on the connection.
    let over = false
    const attempt = (step: () => void) => {
      if (over) return
      try {
        step()
      } catch (thrown) {
        over = true
        reject(thrown)
      }
    }
    stream.on('data', (part) => attempt(() => text.add(part)))
    stream.on('end', () => attempt(() => resolve(text.end())))
    stream.on('error', reject)
  })
}

/** A body parsed by `express.json()`, `express.text()` or `express.raw()`. */
function parsedBody(body: unknown, text: BodyText): CallbackBody {
  if (typeof body === 'string') return { text: body }
  if (!(body instanceof Uint8Array)) return { parsed: body }
  text.add(body)
  return text.end()
}
