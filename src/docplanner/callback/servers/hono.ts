import type { Codebook } from '../../../core/codebook'
import { safeGet } from '../../../core/safe-get'
import type { DefaultCodebook } from '../../../server/default-codebook'
import type { DocplannerCallbackOptions } from '../options'
import { createReceiver } from '../receiver'
import { toResponse, webCall } from './fetch'

/** The part of a Hono context that is used. */
export interface HonoCallbackContext {
  readonly req: { readonly raw: Request; text(): Promise<string> }
  readonly env: unknown
}

/** Options of `honoDocplannerCallback`. */
export interface HonoCallbackOptions<
  Context extends HonoCallbackContext = HonoCallbackContext,
  Book extends Codebook = DefaultCodebook,
> extends DocplannerCallbackOptions<Book> {
  /** The caller's address, for `allowedAddresses`. Default: the socket's on Node. Elsewhere pass one (`getConnInfo`). */
  readonly addressOf?: ((context: Context) => string | undefined) | undefined
}

/**
 * Answers Docplanner's callbacks, as a handler of Hono.
 *
 * @example app.all('/docplanner', honoDocplannerCallback({ slotBooking }))
 */
export function honoDocplannerCallback<
  Context extends HonoCallbackContext = HonoCallbackContext,
  Book extends Codebook = DefaultCodebook,
>(options: HonoCallbackOptions<Context, Book>): (context: Context) => Promise<Response> {
  const receive = createReceiver(options)
  const addressOf = options.addressOf ?? socketAddress
  return async (context) => {
    const { raw } = context.req
    // A middleware has read the body; Hono kept it.
    const body = raw.bodyUsed ? async () => ({ text: await context.req.text() }) : undefined
    return toResponse(await receive(webCall(raw, addressOf(context), body)))
  }
}

/** From the bindings of @hono/node-server. */
function socketAddress({ env }: HonoCallbackContext): string | undefined {
  const socket = safeGet(safeGet(env, 'incoming'), 'socket')
  const address = safeGet(socket, 'remoteAddress')
  return typeof address === 'string' ? address : undefined
}
