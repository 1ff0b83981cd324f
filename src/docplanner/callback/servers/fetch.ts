import type { Codebook } from '../../../core/codebook'
import { ignoreFailure } from '../../../core/ignore-failure'
import type { DefaultCodebook } from '../../../server/default-codebook'
import { BodyText } from '../body'
import type { CallbackBody, CallbackCall } from '../call'
import type { DocplannerCallbackOptions } from '../options'
import { createReceiver } from '../receiver'
import { type CallbackReply, contentType } from '../reply'

/** Options of `docplannerCallback`. */
export interface FetchCallbackOptions<
  Rest extends readonly unknown[] = readonly unknown[],
  Book extends Codebook = DefaultCodebook,
> extends DocplannerCallbackOptions<Book> {
  /** The caller's address, for `allowedAddresses`. The arguments after the request are those that the platform passes. */
  readonly addressOf?: ((request: Request, ...rest: Rest) => string | undefined) | undefined
}

/**
 * Answers Docplanner's callbacks, as a handler of Web requests: Bun, Deno, Workers, a route handler of Next.js.
 *
 * @example
 * export const POST = docplannerCallback({
 *   apiKey: process.env.DOCPLANNER_KEY,
 *   async slotBooking({ data }, { signal }) {
 *     await book(data, signal) // throws SlotUnavailableError
 *     return approve()
 *   },
 * })
 */
export function docplannerCallback<
  Rest extends readonly unknown[] = readonly unknown[],
  Book extends Codebook = DefaultCodebook,
>(options: FetchCallbackOptions<Rest, Book>): (request: Request, ...rest: Rest) => Promise<Response> {
  const receive = createReceiver(options)
  return async (request, ...rest) => toResponse(await receive(webCall(request, options.addressOf?.(request, ...rest))))
}

export function webCall(
  request: Request,
  address: string | undefined,
  body: CallbackCall['body'] = (limit) => bodyOf(request, limit),
): CallbackCall {
  const header = (name: string) => request.headers.get(name) ?? undefined
  return { method: request.method, header, address, gone: request.signal, body }
}

export function toResponse({ status, body, headers }: CallbackReply): Response {
  return new Response(body, { status, headers: { 'Content-Type': contentType, ...headers } })
}

async function bodyOf(request: Request, limit: number): Promise<CallbackBody> {
  const text = new BodyText(limit)
  const reader = request.body?.getReader()
  if (reader === undefined) return text.end()
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) text.add(part.value)
  } catch (thrown) {
    // Not awaited: a source may be slow to end.
    ignoreFailure(() => reader.cancel())
    throw thrown
  }
  return text.end()
}
