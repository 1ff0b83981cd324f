import { misuse } from '../../core/misuse'
import type { DocplannerError } from '../api/parse-error'

/** How long Docplanner keeps a notification that nobody pulls: 72 hours, in milliseconds. */
export const notificationLifetime = 72 * 3_600_000

/** The longest wait between two requests, in milliseconds: an hour is left to pull what waits since the last one. */
export const longestWait = notificationLifetime - 3_600_000

/** A time without pulling that was longer than Docplanner keeps notifications. */
export interface NotificationGap {
  /** The last time that Docplanner answered. */
  readonly from: Date
  /** Notifications created after this are still in the queue. */
  readonly to: Date
}

/** Options of `pullNotifications`. */
export interface PullOptions {
  /** Docplanner's API of your country: `https://www.{domain}/api/v3/integration`. */
  readonly baseUrl: string
  /** The access token, which lives for an hour, or a function that returns the current one, called before each request. */
  readonly token: string | (() => string | Promise<string>)
  /** Ends the iteration. A running request is awaited: its notification would be lost otherwise. */
  readonly signal?: AbortSignal | undefined
  /** How long to wait if the queue is empty, in milliseconds. Default: 60,000. Less than 72 hours, or notifications are lost. */
  readonly interval?: number | undefined
  /**
   * How many notifications are pulled at once, up to 100. Default: 1. Docplanner forgets a notification once it has handed it out, so a
   * program that ends in the middle of a batch loses the rest.
   */
  readonly batch?: number | undefined
  /** The timeout of a request, in milliseconds. Default: 30,000. */
  readonly timeout?: number | undefined
  /**
   * The longest wait of the backoff, in milliseconds. Default: 300,000. A wait that Docplanner asks for may be longer, up to 71 hours:
   * after 72, notifications are lost.
   */
  readonly maxBackoff?: number | undefined
  /** When an earlier process last pulled notifications. Without it, a gap before this process is not reported. */
  readonly since?: Date | undefined
  /** Called before a retry, with the failure and the wait in milliseconds. What it throws is ignored. */
  readonly onRetry?: ((error: DocplannerError, delay: number) => void) | undefined
  /** Called if notifications may have expired unread: read the bookings of that time again. What it throws is ignored. */
  readonly onGap?: ((gap: NotificationGap) => void) | undefined
  /** The path below `baseUrl`. Default: `/notifications`, or `/notifications/multiple` for a batch. */
  readonly path?: string | undefined
  readonly fetch?: typeof fetch | undefined
  /** Your own clock. */
  readonly now?: (() => Date) | undefined
}

/** The options with their defaults. @throws TypeError for one that would lose notifications */
export function checkPullOptions({ interval = 60_000, batch = 1, ...options }: PullOptions) {
  if (!(interval >= 0 && interval < notificationLifetime)) {
    throw misuse('invalid-argument', `An interval of ${interval} ms would lose notifications: take less than 72 hours.`)
  }
  if (!(Number.isInteger(batch) && batch >= 1 && batch <= 100)) {
    throw misuse('invalid-argument', `Docplanner hands out 1 to 100 notifications at once, not ${batch}.`)
  }
  const {
    path = batch === 1 ? '/notifications' : '/notifications/multiple',
    timeout = 30_000,
    maxBackoff = 300_000,
  } = options
  const { fetch = globalThis.fetch, now = () => new Date() } = options
  const url = new URL(options.baseUrl.replace(/(?<!\/)\/+$/, '') + path)
  if (batch > 1) url.searchParams.set('limit', String(batch))
  return { ...options, interval, batch, url, timeout, maxBackoff, fetch, now }
}

/** The options with their defaults. */
export type CheckedPullOptions = ReturnType<typeof checkPullOptions>
