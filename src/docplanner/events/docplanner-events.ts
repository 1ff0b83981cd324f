import type { DocplannerEvent, DocplannerEventName, UnknownDocplannerEvent } from './event'
import { parseDocplannerEvent } from './parse-event'

/** A handler per event name. `default` gets all other events, and unknown ones. */
export type DocplannerEventHandlers = {
  readonly [Name in DocplannerEventName]?: (event: DocplannerEvent<Name>) => unknown
} & { readonly default: (event: DocplannerEvent | UnknownDocplannerEvent) => unknown }

/** Passes an event, or an event's payload, to its handler, and waits for it. */
export type DocplannerEventRouter = (payload: unknown) => Promise<void>

/**
 * Passes each event to the handler of its name. An event with an unknown name goes to `default`. It throws what a handler throws, so
 * that the delivery is answered with an error and repeated. Any delivery may repeat: make handlers idempotent.
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
    await (handler ?? handlers.default)(event)
  }
}
