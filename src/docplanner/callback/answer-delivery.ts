import type { ClaimedDelivery } from './claim-delivery'
import { CallEnded, type Deadline } from './deadline'
import type { DeliveryHandler } from './delivery-handler'
import type { LateOutcome } from './late'
import type { CallbackContext } from './options'
import { accepted, type CallbackReply, packReply } from './reply'
import type { CallbackSettings } from './settings'

/** How long after the deadline the answer may still be stored, in milliseconds. */
const grace = 250

/** Runs the handler of a delivery that this call has claimed, and keeps the answer. */
export async function answerDelivery(
  claimed: ClaimedDelivery,
  handler: DeliveryHandler,
  context: Omit<CallbackContext, 'signal'>,
  deadline: Deadline,
  settings: CallbackSettings,
): Promise<CallbackReply> {
  const { id } = context
  const { gate } = handler
  const controller = new AbortController()
  const work = handler.run({ ...context, signal: controller.signal })
  const keep = (reply: CallbackReply) => claimed.settle(packReply(reply), deadline.left() + grace)
  const refuse = (thrown: unknown): CallbackReply => {
    settings.report(thrown, id)
    return settings.refusal(thrown, gate !== undefined)
  }

  try {
    await deadline.before(work)
  } catch (thrown) {
    if (!(thrown instanceof CallEnded)) {
      const reply = refuse(thrown)
      // An event that failed is handled again when it comes again.
      await (gate === undefined ? claimed.release() : keep(reply))
      return reply
    }
    controller.abort(thrown)
    const reply = refuse(settings.deadlineError(thrown))
    if (gate === undefined) work.then(() => keep(accepted), claimed.release)
    else {
      reportLate(work, { id, event: gate, refusedBy: thrown.reason }, settings)
      await keep(reply)
    }
    return reply
  }
  if (await keep(accepted)) return accepted
  // The lease expired, and another process took over: its answer counts.
  if (gate) reportLate(work, { id, event: gate, refusedBy: 'takeover' }, settings)
  return settings.refusal(settings.deadlineError(new CallEnded('deadline')), gate !== undefined)
}

/** Tells `onLate` how the handler ended after all. */
function reportLate(
  work: Promise<void>,
  late: Omit<LateOutcome, 'outcome' | 'thrown'>,
  { onLate, report }: CallbackSettings,
): void {
  work
    .then(
      () => (onLate ?? failToUndo)({ ...late, outcome: 'approved' }),
      (thrown) => onLate?.({ ...late, outcome: 'failed', thrown }),
    )
    // The approval was not undone.
    .catch((thrown) => report(thrown, late.id))
}

function failToUndo({ event }: LateOutcome): never {
  throw new Error(
    `The handler of ${event.name} approved when Docplanner had taken a refusal, and there is no onLate to undo it`,
  )
}
