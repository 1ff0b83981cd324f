import type { Codebook } from '../../core/codebook'
import { HttpError } from '../../core/server-http-error'
import { invalidBody } from '../payloads/parse'
import { answerDelivery } from './answer-delivery'
import { payloadOf } from './body'
import type { CallbackCall } from './call'
import { CallEnded, type Deadline, startDeadline } from './deadline'
import { type DeliveryHandler, deliveryHandlerOf } from './delivery-handler'
import type { CallbackContext, DocplannerCallbackOptions } from './options'
import { type CallbackReply, unpackReply } from './reply'
import { type CallbackSettings, createSettings } from './settings'

/** Answers one call of Docplanner's. Never throws. */
export type Receiver = (call: CallbackCall) => Promise<CallbackReply>

/** The part that all servers' callbacks share. */
export function createReceiver(options: DocplannerCallbackOptions<Codebook>): Receiver {
  const settings = createSettings(options)
  return async (call) => {
    if (call.method !== 'POST') {
      return { ...settings.refusal(new HttpError(405), false), headers: { Allow: 'POST' } }
    }
    const deadline = startDeadline(settings.deadline)
    const leave = () => deadline.disconnect()
    if (call.gone?.aborted) leave()
    call.gone?.addEventListener('abort', leave)
    try {
      return await receive(call, deadline, settings)
    } finally {
      deadline.stop()
      call.gone?.removeEventListener('abort', leave)
    }
  }
}

async function receive(call: CallbackCall, deadline: Deadline, settings: CallbackSettings): Promise<CallbackReply> {
  let handler: DeliveryHandler | undefined
  let id: string | undefined
  try {
    await deadline.before(settings.checkAccess(call))
    const payload = objectOf(await deadline.before(payloadOf(call, settings.maxBytes)), settings)
    id = await deadline.before(Promise.resolve(settings.deliveryId(payload)))
    handler = deliveryHandlerOf(payload, settings)
    const claimed = await settings.claimDelivery(id, deadline)
    if (typeof claimed === 'string') return unpackReply(claimed)
    return await answerDelivery(claimed, handler, { id, payload }, deadline, settings)
  } catch (thrown) {
    const error = thrown instanceof CallEnded ? settings.deadlineError(thrown) : thrown
    settings.report(error, id)
    // A call that is wrong in itself has no handler: no patient can help it, so it is not answered as a gate.
    return settings.refusal(error, handler?.gate !== undefined)
  }
}

function objectOf(payload: unknown, { codebook }: CallbackSettings): CallbackContext['payload'] {
  if (isObject(payload)) return payload
  throw invalidBody(codebook)
}

function isObject(value: unknown): value is { readonly [member: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
