import { misuse } from '../../core/misuse'
import type { DocplannerError } from '../api/parse-error'

/** How long Docplanner keeps a notification that nobody pulls: 72 hours, in milliseconds. */
export const notificationLifetime = 72 * 3_600_000

/** A time in which nothing was pulled for longer than Docplanner keeps notifications. */
export interface NotificationGap {
  /** The last time that Docplanner answered. */
  readonly from: Date
  /** What was created after this is still there. */
  readonly to: Date
}

/** Where notifications are pulled from, and how often. */
export interface PullOptions {
  /** Docplanner's API of your country: `https://www.{domain}/api/v3/integration`. */
  readonly baseUrl: string
  /** The access token, which lives for an hour, or what gives the present one: asked before each request. */
  readonly token: string | (() => string | Promise<string>)
  /** Ends the iteration. A request under way is waited for, as its notification would be lost otherwise. */
  readonly signal?: AbortSignal | undefined
  /** Milliseconds to wait when there is nothing: 60,000. At most 72 hours, after which notifications are gone. */
  readonly interval?: number | undefined
  /**
   * How many are pulled at once, up to 100: 1. Docplanner forgets what it has handed out, so a program that ends between two of a
   * batch loses the rest.
   */
  readonly batch?: number | undefined
  /** Milliseconds after which a request has failed: 30,000. */
  readonly timeout?: number | undefined
  /** The longest wait after failures in a row, in milliseconds: 300,000. What Docplanner asks for is not capped. */
  readonly maxBackoff?: number | undefined
  /** When notifications were last pulled, by an earlier process: without it, a gap before this one is not seen. */
  readonly since?: Date | undefined
  /** Told of a failure that may pass, before it is tried again after so many milliseconds. What it throws is ignored. */
  readonly onRetry?: ((error: DocplannerError, delay: number) => void) | undefined
  /** Told that notifications may have expired unread: read the bookings of that time again. What it throws is ignored. */
  readonly onGap?: ((gap: NotificationGap) => void) | undefined
  /** The path below `baseUrl`: `/notifications`, or `/notifications/multiple` for a batch. */
  readonly path?: string | undefined
  readonly fetch?: typeof fetch | undefined
  /** A clock of yours. */
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
  const url = new URL(options.baseUrl.replace(/\/+$/, '') + path)
  if (batch > 1) url.searchParams.set('limit', String(batch))
  return { ...options, interval, batch, url, timeout, maxBackoff, fetch, now }
}

/** The options with their defaults. */
export type CheckedPullOptions = ReturnType<typeof checkPullOptions>
