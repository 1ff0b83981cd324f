import type { CallbackStore } from './stores/store'

/** How repeats are recognised. */
export interface RepeatOptions {
  /** Where the answers are kept. Default: in memory. Needed if more than one process serves. */
  readonly store?: CallbackStore | undefined
  /** How long an answer is kept for repeats, in milliseconds. Default: a day. */
  readonly keepAnswers?: number | undefined
  /**
   * How long a process has a delivery to itself, in milliseconds. Default: twice the deadline. After that it counts as dead, and a
   * repeat runs the handler again.
   */
  readonly lease?: number | undefined
  /**
   * If the store gives no answer about a delivery: `open` (the default) runs the handler, `closed` refuses the call with the clinic's
   * `CACHE_UNAVAILABLE`, or with an `HttpError` 503 for another contract.
   */
  readonly onStoreDown?: 'open' | 'closed' | undefined
  /** Called with the reason why the store gave no answer, for logs. What it throws is ignored. */
  readonly onStoreError?: ((cause: unknown) => void) | undefined
  /** After how many milliseconds the store counts as down. Default: 1000. */
  readonly storeTimeout?: number | undefined
}
