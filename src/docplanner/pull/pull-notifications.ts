import { UnnamedError } from '../../core/unnamed-error'
import type { DocplannerError } from '../api/parse-error'
import type { DocplannerEvent, UnknownDocplannerEvent } from '../events/event'
import { parseDocplannerEvent } from '../events/parse-event'
import { ask } from './ask'
import { type CheckedPullOptions, checkPullOptions, notificationLifetime, type PullOptions } from './options'
import { pause } from './pause'

/**
 * The events of Docplanner's queue, first in first out, for as long as the signal lets it: an empty queue (404) is asked again after
 * `interval`, a failure that may pass after a wait. Docplanner forgets an event once it has handed it out.
 *
 * @throws DocplannerError for a failure that does not pass by itself, such as a refused token
 * @example for await (const event of pullNotifications({ baseUrl, token, signal })) await events(event)
 */
export async function* pullNotifications(
  options: PullOptions,
): AsyncGenerator<DocplannerEvent | UnknownDocplannerEvent, void, undefined> {
  const checked = checkPullOptions(options)
  const { signal, interval, now, onGap } = checked
  let last = (options.since ?? now()).getTime()
  let failures = 0
  while (!signal?.aborted) {
    let payloads: readonly unknown[]
    try {
      payloads = await ask(checked)
    } catch (thrown) {
      await pause(delayAfter(thrown, ++failures, checked), signal)
      continue
    }
    failures = 0
    const answered = now().getTime()
    const expired = answered - notificationLifetime
    if (last < expired) tell(() => onGap?.({ from: new Date(last), to: new Date(expired) }))
    last = answered
    for (const payload of payloads) yield parseDocplannerEvent(payload)
    if (payloads.length === 0) await pause(interval, signal)
  }
}

/** Milliseconds to wait after a failure. @throws what was thrown, where waiting does not help */
function delayAfter(thrown: unknown, failures: number, { token, maxBackoff, onRetry }: CheckedPullOptions): number {
  if (!(thrown instanceof UnnamedError)) throw thrown
  const error = thrown as DocplannerError
  // A token may expire between two requests: a new one may do.
  const isExpired = error.status === 401 && typeof token === 'function' && failures === 1
  if (error.recovery !== 'transient' && !isExpired) throw error
  const backoff = Math.random() * Math.min(maxBackoff, 1000 * 2 ** Math.min(failures, 30))
  const delay = isExpired ? 0 : error.retryAfter !== undefined ? error.retryAfter * 1000 : backoff
  tell(() => onRetry?.(error, delay))
  return delay
}

/** A hook that fails must not lose what was pulled. */
function tell(hook: () => void): void {
  try {
    hook()
  } catch {}
}
