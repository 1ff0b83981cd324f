import type { Codebook } from '../../core/codebook'
import { within } from '../../core/within'
import { type Cut, CutOff } from './cut'
import { memoryStore } from './memory-store'
import type { CallbackStore } from './store'
import { unavailable } from './unavailable'

/** How repeats are recognised. */
export interface RepeatOptions {
  /** Where the answers are kept: in memory without it. Needed where more than one process serves. */
  readonly store?: CallbackStore | undefined
  /** Milliseconds that an answer is kept for repeats: a day. */
  readonly keepAnswers?: number | undefined
  /** Milliseconds that a process has a delivery to itself: twice the deadline. Then it counts as dead, and a repeat runs the handler again. */
  readonly lease?: number | undefined
  /**
   * A delivery that the store cannot tell of is worked on (`open`, the default), or refused (`closed`): with the clinic's
   * `CACHE_UNAVAILABLE`, or an `HttpError` 503 of another contract.
   */
  readonly onStoreDown?: 'open' | 'closed' | undefined
  /** Told why the store gave no answer, for logs. What it throws is ignored. */
  readonly onStoreError?: ((cause: unknown) => void) | undefined
  /** Milliseconds after which the store counts as down: 1000. */
  readonly storeTimeout?: number | undefined
}

/** A delivery that is ours to work on. */
export interface Held {
  /** Keeps the answer for repeats. False where somebody else took the delivery over. */
  settle(answer: string, milliseconds: number): Promise<boolean>
  /** Leaves the delivery to its next repeat. */
  release(): Promise<void>
}

/** Claims a delivery; what was answered already where it is a repeat. Waits for whoever works on it. */
export type ClaimDelivery = (id: string, cut: Cut) => Promise<Held | string>

const firstPause = 20
const longestPause = 200

/** In memory first, which holds what the store has no answer about, then in the store. */
export function claims(
  options: RepeatOptions & { readonly lease: number; readonly codebook: Codebook },
): ClaimDelivery {
  const { store, lease, onStoreDown = 'open', storeTimeout = 1000, keepAnswers = 86_400_000 } = options
  const memory = memoryStore()

  function report(cause: unknown): void {
    try {
      options.onStoreError?.(cause)
    } catch {
      // A logger that fails must not change the answer.
    }
  }

  /** The answer, or nothing where the delivery is ours. */
  async function claimIn(layer: CallbackStore, id: string, token: string, cut: Cut): Promise<string | undefined> {
    for (let pause = firstPause; ; pause = Math.min(pause * 2, longestPause)) {
      const claim = await cut.before(within(storeTimeout, 'The store', layer.claim(id, token, lease)))
      if (claim.state === 'answered') return claim.answer
      if (claim.state === 'claimed') return undefined
      await cut.before(new Promise((resolve) => setTimeout(resolve, pause)))
    }
  }

  return async (id, cut) => {
    const token = crypto.randomUUID()
    const held: Held = {
      async settle(answer, milliseconds) {
        const ours = await memory.settle(id, token, answer, keepAnswers)
        if (!ours || store === undefined) return ours
        const wait = Math.max(1, Math.min(storeTimeout, milliseconds))
        return within(wait, 'The store', store.settle(id, token, answer, keepAnswers)).catch((cause) => {
          report(cause)
          return true
        })
      },
      async release() {
        await memory.release(id, token)
        if (store !== undefined) await within(storeTimeout, 'The store', store.release(id, token)).catch(report)
      },
    }
    try {
      const answer = await claimIn(memory, id, token, cut)
      if (answer !== undefined) return answer
      if (store === undefined) return held
      const shared = await sharedClaim(store, id, token, cut)
      if (shared !== undefined) await memory.settle(id, token, shared, keepAnswers)
      return shared ?? held
    } catch (thrown) {
      // Not waited for: there may be no time left.
      void held.release()
      throw thrown
    }
  }

  async function sharedClaim(shared: CallbackStore, id: string, token: string, cut: Cut): Promise<string | undefined> {
    try {
      return await claimIn(shared, id, token, cut)
    } catch (cause) {
      if (cause instanceof CutOff) throw cause
      report(cause)
      if (onStoreDown === 'closed') throw unavailable(options.codebook, 'CACHE_UNAVAILABLE', cause)
      return undefined
    }
  }
}
