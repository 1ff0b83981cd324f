import { type Codebook, classOf } from '../../core/codebook'
import { HttpError } from '../../core/http-error'
import { misuse } from '../../core/misuse'
import { defaultCodebook } from '../../server/default-codebook'
import { defaultCodesOf, partnerCode } from '../dictionary/partner-codes'
import { errorToAnswer } from '../error-to-answer'
import { invalidBody } from '../payloads/parse'
import { addressCheck } from './address-check'
import { answerDelivery, deadlineError } from './answer-delivery'
import { apiKeyCheck } from './api-key'
import { payloadOf } from './body'
import type { CallbackCall } from './call'
import { claims } from './claims'
import { CutOff, startCut } from './cut'
import { deliveryId } from './delivery-id'
import type { CallbackContext, DocplannerCallbackOptions } from './options'
import type { ReceiverOptions } from './receiver-options'
import { type CallbackReply, refusal, unpacked } from './reply'
import { taskOf } from './task'

/** Answers one call of Docplanner's. Never throws. */
export type Receiver = (call: CallbackCall) => Promise<CallbackReply>

/** Docplanner waits 5 seconds, of which the network needs its part. */
const standardDeadline = 4500

/** What every server's callback is made of. */
export function createReceiver(given: DocplannerCallbackOptions<Codebook>): Receiver {
  const options: ReceiverOptions = { ...given, codebook: given.codebook ?? defaultCodebook }
  checkOptions(options)
  const { deadline = standardDeadline, maxBytes = 100_000, lease = 2 * deadline } = options
  const checkAddress = addressCheck(options)
  const checkKey = apiKeyCheck(options)
  const claim = claims({ ...options, lease })
  const idOf = options.deliveryId ?? deliveryId

  function report(thrown: unknown, id?: string): void {
    const error = errorToAnswer(thrown, options.codebook, options.mappers)
    try {
      Promise.resolve(options.onError?.(error, { thrown, id })).catch(() => {})
    } catch {
      // A logger that fails must not change the answer.
    }
  }

  return async (call) => {
    if (call.method !== 'POST') return { ...refusal(new HttpError(405), {}), headers: { Allow: 'POST' } }
    const cut = startCut(deadline)
    const leave = () => cut.disconnect()
    if (call.gone?.aborted) leave()
    call.gone?.addEventListener('abort', leave)
    // What is wrong with the call itself is no failure of ours, and is not made one that patients read.
    let failureAs: ReceiverOptions['failureAs']
    let id: string | undefined
    try {
      await cut.before(checkAddress(call))
      await cut.before(checkKey(call))
      const payload = objectOf(await cut.before(payloadOf(call, maxBytes)), options)
      id = await cut.before(Promise.resolve(idOf(payload)))
      const task = taskOf(payload, options)
      failureAs = task.gate && options.failureAs
      const held = await claim(id, cut)
      if (typeof held === 'string') return unpacked(held)
      return await answerDelivery(held, task, { id, payload }, cut, { ...options, failureAs }, report)
    } catch (thrown) {
      const error = thrown instanceof CutOff ? deadlineError(thrown, options) : thrown
      report(error, id)
      return refusal(error, { ...options, failureAs })
    } finally {
      cut.stop()
      call.gone?.removeEventListener('abort', leave)
    }
  }
}

function objectOf(payload: unknown, { codebook }: ReceiverOptions): CallbackContext['payload'] {
  if (typeof payload === 'object' && payload !== null && !Array.isArray(payload)) return payload as never
  throw invalidBody(codebook)
}

function checkOptions({ codebook, slotBooking, bookingMoving, events, ...rest }: ReceiverOptions): void {
  const codes = rest.codes ?? defaultCodesOf(codebook)
  for (const row of rest.mappers?.flatMap(({ names = [] }) => names) ?? []) {
    if (classOf(codebook, row)) continue
    throw misuse('unknown-error', `A mapper names ${row}, which ${codebook.name} lacks: use one of its names.`)
  }
  if (!slotBooking && !bookingMoving && !events) {
    throw misuse('invalid-argument', 'The callback handles nothing. Give it slotBooking, bookingMoving or events.')
  }
  for (const option of ['failureAs', 'deadlineAs'] as const) {
    const name = rest[option]
    if (name !== undefined && partnerCode(name, codes) === undefined) {
      throw misuse(
        'invalid-argument',
        `${option}: ${name} is answered without an error_code. Take a row that has a number.`,
      )
    }
  }
  for (const option of ['deadline', 'lease', 'maxBytes', 'storeTimeout', 'keepAnswers'] as const) {
    const value = rest[option] ?? 1
    if (!(Number.isFinite(value) && value > 0)) {
      throw misuse('invalid-argument', `${option} is ${value}. Give a number above 0.`)
    }
  }
  const { deadline = standardDeadline, lease = 2 * deadline } = rest
  if (lease <= deadline) {
    throw misuse(
      'invalid-argument',
      `lease is ${lease}, and the deadline ${deadline}. A handler in time must not lose its lease.`,
    )
  }
}
