import type { Codebook } from '../../core/codebook'
import { ignoreFailure } from '../../core/ignore-failure'
import { backoff, wait } from '../../core/wait'
import { withTimeout } from '../../core/with-timeout'
import { CallEnded, type Deadline } from './deadline'
import type { RepeatOptions } from './repeat-options'
import { memoryStore } from './stores/memory-store'
import type { CallbackStore } from './stores/store'
import { unavailable } from './unavailable'

/** A delivery that this call has to itself. */
export interface ClaimedDelivery {
  /** Keeps the answer for repeats. False if another process took the delivery over. */
  settle(answer: string, milliseconds: number): Promise<boolean>
  /** Leaves the delivery to its next repeat. */
  release(): Promise<void>
}

/** Claims a delivery, or returns the answer if it has one. Waits while somebody else works on it. */
export type ClaimDelivery = (id: string, deadline: Deadline) => Promise<ClaimedDelivery | string>

const firstPause = 20
const longestPause = 200

/** Claims in memory first, so that repeats are recognised while the store is down, then in the store. */
export function createClaimDelivery(
  options: RepeatOptions & { readonly lease: number; readonly codebook: Codebook },
): ClaimDelivery {
  const { store, lease, onStoreDown = 'open', storeTimeout = 1000, keepAnswers = 86_400_000 } = options
  const memory = memoryStore()
  const report = (cause: unknown) => ignoreFailure(() => options.onStoreError?.(cause))

  /** The answer; `undefined` if the delivery is ours now. */
  async function claimIn(
    layer: CallbackStore,
    id: string,
    token: string,
    deadline: Deadline,
  ): Promise<string | undefined> {
    for (let tries = 1; ; tries++) {
      const claim = await deadline.before(withTimeout(storeTimeout, 'The store', layer.claim(id, token, lease)))
      if (claim.state === 'answered') return claim.answer
      if (claim.state === 'claimed') return undefined
      await deadline.before(wait(backoff(tries, firstPause, longestPause)))
    }
  }

  async function claimInStore(
    shared: CallbackStore,
    id: string,
    token: string,
    deadline: Deadline,
  ): Promise<string | undefined> {
    try {
      return await claimIn(shared, id, token, deadline)
    } catch (cause) {
      if (cause instanceof CallEnded) throw cause
      report(cause)
      if (onStoreDown === 'closed') throw unavailable(options.codebook, 'CACHE_UNAVAILABLE', cause)
      return undefined
    }
  }

  return async (id, deadline) => {
    const token = crypto.randomUUID()
    const claimed: ClaimedDelivery = {
      async settle(answer, milliseconds) {
        const isOurs = await memory.settle(id, token, answer, keepAnswers)
        if (!isOurs || store === undefined) return isOurs
        const timeout = Math.max(1, Math.min(storeTimeout, milliseconds))
        return withTimeout(timeout, 'The store', store.settle(id, token, answer, keepAnswers)).catch((cause) => {
          report(cause)
          return true
        })
      },
      async release() {
        await memory.release(id, token)
        if (store !== undefined) await withTimeout(storeTimeout, 'The store', store.release(id, token)).catch(report)
      },
    }
    try {
      const answer = await claimIn(memory, id, token, deadline)
      if (answer !== undefined) return answer
      if (store === undefined) return claimed
      const shared = await claimInStore(store, id, token, deadline)
      if (shared !== undefined) await memory.settle(id, token, shared, keepAnswers)
      return shared ?? claimed
    } catch (thrown) {
      // Not awaited: there may be no time left.
      void claimed.release()
      throw thrown
    }
  }
}
