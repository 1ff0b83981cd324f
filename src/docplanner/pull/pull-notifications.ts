import { HttpError } from '../../core/client-http-error'
import { ignoreFailure } from '../../core/ignore-failure'
import { jitteredBackoff, wait } from '../../core/wait'
import type { DocplannerError } from '../api/parse-error'
import type { DocplannerEvent, UnknownDocplannerEvent } from '../events/event'
import { parseDocplannerEvent } from '../events/parse-event'
import { ask } from './ask'
import {
  type CheckedPullOptions,
  checkPullOptions,
  longestWait,
  notificationLifetime,
  type PullOptions,
} from './options'

/** The longest wait after the first failure, in milliseconds. */
const firstBackoff = 2000

/**
 * Yields the events of Docplanner's queue, first in first out, until the signal aborts. It asks an empty queue (404) again after
 * `interval`, and retries transient failures with backoff. Docplanner forgets an event once it has handed it out.
 *
 * @throws DocplannerError for a failure that is not transient, such as a refused token
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
      await wait(delayAfter(thrown, ++failures, checked), signal)
      continue
    }
    failures = 0
    const answered = now().getTime()
    const expired = answered - notificationLifetime
    if (last < expired) ignoreFailure(() => onGap?.({ from: new Date(last), to: new Date(expired) }))
    last = answered
    for (const payload of payloads) yield parseDocplannerEvent(payload)
    if (payloads.length === 0) await wait(interval, signal)
  }
}

/** How long to wait after a failure, in milliseconds. @throws the failure if waiting does not help */
function delayAfter(thrown: unknown, failures: number, { token, maxBackoff, onRetry }: CheckedPullOptions): number {
  if (!(thrown instanceof HttpError)) throw thrown
  const error = thrown as DocplannerError
  // The token may have expired between two requests: try once with a new one.
  const isExpired = error.status === 401 && typeof token === 'function' && failures === 1
  if (error.recovery !== 'transient' && !isExpired) throw error
  const asked =
    error.retryAfter === undefined ? jitteredBackoff(failures, firstBackoff, maxBackoff) : error.retryAfter * 1000
  const delay = isExpired ? 0 : Math.min(asked, longestWait)
  ignoreFailure(() => onRetry?.(error, delay))
  return delay
}
