import type { DocplannerEvent, DocplannerEventName, UnknownDocplannerEvent } from './event'
import { parseDocplannerEvent } from './parse-event'

/** What to do with an event, by its name; `default` is told of the others, and of whatever is unknown. */
export type DocplannerEventHandlers = {
  readonly [Name in DocplannerEventName]?: (event: DocplannerEvent<Name>) => unknown
} & { readonly default: (event: DocplannerEvent | UnknownDocplannerEvent) => unknown }

/** Hands an event, or the payload of one, to its handler, and waits for it. */
export type DocplannerEventRouter = (payload: unknown) => Promise<void>

/**
 * Hands each event to the handler of its name. An unknown name never throws: `default` is told. What a handler throws comes out, so
 * that the delivery can be answered with an error and repeated; as any delivery may repeat, handlers are idempotent.
 *
 * @example
 * const events = docplannerEvents({
 *   'slot-booked': ({ data }) => book(data.doctor.id, data.visit_booking),
 *   default: (event) => log(event.name),
 * })
 * for await (const event of pullNotifications({ baseUrl, token })) await events(event)
 */
export function docplannerEvents(handlers: DocplannerEventHandlers): DocplannerEventRouter {
  const table = handlers as { readonly [name: string]: ((event: unknown) => unknown) | undefined }
  return async (payload) => {
    const event = parseDocplannerEvent(payload)
    const handler = Object.hasOwn(table, event.name) ? table[event.name] : undefined
    await (handler ?? handlers.default)(event as never)
  }
}
