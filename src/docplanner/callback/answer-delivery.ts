import { errorOf } from '../../core/codebook'
import type { Held } from './claims'
import { type Cut, CutOff } from './cut'
import type { LateOutcome } from './late'
import type { CallbackContext } from './options'
import type { ReceiverOptions } from './receiver-options'
import { accepted, type CallbackReply, packed, refusal } from './reply'
import type { Task } from './task'
import { unavailable } from './unavailable'

/** Milliseconds after the deadline in which the answer may still be written down. */
const grace = 250

/** Whatever was thrown, or the error that stands for it. */
type Report = (thrown: unknown, id: string) => void

/** Runs a delivery's handler, and keeps what is answered. Nobody else works on it. */
export async function answerDelivery(
  held: Held,
  task: Task,
  context: Omit<CallbackContext, 'signal'>,
  cut: Cut,
  options: ReceiverOptions,
  report: Report,
): Promise<CallbackReply> {
  const controller = new AbortController()
  const work = task.run({ ...context, signal: controller.signal })
  const keep = (reply: CallbackReply) => held.settle(packed(reply), cut.left() + grace)
  const failed = async (thrown: unknown): Promise<CallbackReply> => {
    report(thrown, context.id)
    const reply = refusal(thrown, options)
    // An event that failed is to be taken again when it comes again.
    await (task.gate === undefined ? held.release() : keep(reply))
    return reply
  }

  try {
    await cut.before(work)
  } catch (thrown) {
    if (!(thrown instanceof CutOff)) return failed(thrown)
    controller.abort(thrown)
    const error = deadlineError(thrown, options)
    report(error, context.id)
    const reply = refusal(error, options)
    if (task.gate === undefined) work.then(() => keep(accepted), held.release)
    else {
      late(work, { id: context.id, event: task.gate, refusedBy: thrown.reason }, options, report)
      await keep(reply)
    }
    return reply
  }
  if (await keep(accepted)) return accepted
  // So long that another process took over: this caller has left, and the other's answer holds.
  const takeover = new CutOff('deadline')
  if (task.gate) late(work, { id: context.id, event: task.gate, refusedBy: 'takeover' }, options, report)
  return refusal(deadlineError(takeover, options), options)
}

export function deadlineError(cause: CutOff, { codebook, deadlineAs }: ReceiverOptions): unknown {
  if (deadlineAs !== undefined) return errorOf(codebook, deadlineAs, { cause })
  return unavailable(codebook, 'SERVICE_UNAVAILABLE', cause)
}

/** Reports what the handler comes to after all. */
function late(
  work: Promise<void>,
  told: Omit<LateOutcome, 'outcome' | 'thrown'>,
  { onLate }: ReceiverOptions,
  report: Report,
): void {
  work
    .then(
      () => (onLate ?? nobody)({ ...told, outcome: 'approved' }),
      (thrown) => onLate?.({ ...told, outcome: 'failed', thrown }),
    )
    // What should have been undone is not.
    .catch((thrown) => report(thrown, told.id))
}

function nobody({ event }: LateOutcome): never {
  throw new Error(
    `The handler of ${event.name} approved when Docplanner had taken a refusal, and there is no onLate to undo it`,
  )
}
