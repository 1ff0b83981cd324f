import type { Codebook } from '../../core/codebook'
import { ignoreFailure } from '../../core/ignore-failure'
import { backoff, wait } from '../../core/wait'
import { withTimeout } from '../../core/with-timeout'
import { CallEnded, type Deadline } from './deadline'
import type { RepeatOptions } from './repeat-options'
import { localStore } from './stores/memory-store'
import type { CallbackStore } from './stores/store'
import { unavailable } from './unavailable'
import { createWriteBack, type OwedAnswer } from './write-back'

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

/**
 * Claims locally first, so that this process knows its own deliveries while the store is down, then in the store. The store decides
 * whenever it answers; it takes this process's answer if it has none.
 */
export function createClaimDelivery(
  options: RepeatOptions & { readonly lease: number; readonly codebook: Codebook },
): ClaimDelivery {
  const { store, lease, onStoreDown = 'open', storeTimeout = 1000, keepAnswers = 86_400_000 } = options
  const local = localStore()
  const report = (cause: unknown) => ignoreFailure(() => options.onStoreError?.(cause))
  const inTime = <Result>(work: Promise<Result>, timeout = storeTimeout) => withTimeout(timeout, 'The store', work)
  const writeBack = createWriteBack(store ? (id, owed) => giveTo(store, id, owed) : async () => true)

  /** The answer; `undefined` if the delivery is ours now. */
  async function claimIn(
    layer: CallbackStore,
    id: string,
    token: string,
    deadline: Deadline,
  ): Promise<string | undefined> {
    for (let tries = 1; ; tries++) {
      const claim = await deadline.before(inTime(layer.claim(id, token, lease)))
      if (claim.state === 'answered') return claim.answer
      if (claim.state === 'claimed') return undefined
      await deadline.before(wait(backoff(tries, firstPause, longestPause)))
    }
  }

  /** Writes an answer to the store, unless it has one: then this process follows. False while another process decides. */
  async function giveTo(shared: CallbackStore, id: string, { token, answer, endsAt }: OwedAnswer): Promise<boolean> {
    const claim = await inTime(shared.claim(id, token, lease))
    if (claim.state !== 'answered') return inTime(shared.settle(id, token, answer, endsAt - Date.now()))
    local.replace(id, claim.answer, keepAnswers)
    return true
  }

  /** The answer in the store, which takes the one of this process if it has none; `undefined` if the delivery is ours. */
  async function decideInStore(
    shared: CallbackStore,
    id: string,
    token: string,
    known: string | undefined,
    deadline: Deadline,
  ): Promise<string | undefined> {
    for (;;) {
      const answer = await claimIn(shared, id, token, deadline)
      if (answer !== undefined) local.replace(id, answer, keepAnswers)
      if (answer !== undefined || known === undefined) return answer
      if (await deadline.before(inTime(shared.settle(id, token, known, keepAnswers)))) return known
    }
  }

  /** The answer of this process, where the store gives none. @throws the row of an unavailable store, if it may not be ignored */
  function decideWithoutStore(known: string | undefined, cause: unknown): string | undefined {
    report(cause)
    if (known === undefined && onStoreDown === 'closed') {
      throw unavailable(options.codebook, 'CACHE_UNAVAILABLE', cause)
    }
    return known
  }

  return async (id, deadline) => {
    const token = crypto.randomUUID()
    const claimed: ClaimedDelivery = {
      async settle(answer, milliseconds) {
        if (store === undefined) return local.settle(id, token, answer, keepAnswers)
        const timeout = Math.max(1, Math.min(storeTimeout, milliseconds))
        const isKept = await inTime(store.settle(id, token, answer, keepAnswers), timeout).catch(report)
        if (isKept === false) {
          await local.release(id, token)
          return false
        }
        const isOurs = await local.settle(id, token, answer, keepAnswers)
        if (isKept) return true
        if (isOurs) writeBack.add(id, { token, answer, endsAt: Date.now() + keepAnswers })
        return isOurs
      },
      async release() {
        await local.release(id, token)
        if (store !== undefined) await inTime(store.release(id, token)).catch(report)
      },
    }
    try {
      const known = await claimIn(local, id, token, deadline)
      if (store === undefined) return known ?? claimed
      const answer = await decideInStore(store, id, token, known, deadline).catch((cause) => {
        if (cause instanceof CallEnded) throw cause
        // A claim that arrives late must not hold up other processes.
        if (known !== undefined) inTime(store.release(id, token)).catch(() => {})
        return decideWithoutStore(known, cause)
      })
      return answer ?? claimed
    } catch (thrown) {
      // Not awaited: there may be no time left.
      void claimed.release()
      throw thrown
    }
  }
}
