import type { Codebook } from '../../core/codebook'
import type { DefaultCodebook } from '../../server/default-codebook'
import { toResponse, webCall } from './fetch'
import type { DocplannerCallbackOptions } from './options'
import { createReceiver } from './receiver'

/** What is used of a context of Hono. */
export interface HonoCallbackContext {
  readonly req: { readonly raw: Request; text(): Promise<string> }
  readonly env: unknown
}

/** What the callback of a Hono app may be told. */
export interface HonoCallbackOptions<
  Context extends HonoCallbackContext = HonoCallbackContext,
  Book extends Codebook = DefaultCodebook,
> extends DocplannerCallbackOptions<Book> {
  /** Where a request comes from, for `allowedAddresses`: on Node the socket's address, elsewhere to be given (`getConnInfo`). */
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
    // A middleware has read it; Hono kept it.
    const body = raw.bodyUsed ? async () => ({ text: await context.req.text() }) : undefined
    return toResponse(await receive(webCall(raw, addressOf(context), body)))
  }
}

/** As @hono/node-server tells it. */
function socketAddress({ env }: HonoCallbackContext): string | undefined {
  const address: unknown = Object(Object(Object(env).incoming).socket).remoteAddress
  return typeof address === 'string' ? address : undefined
}
