/** A store's answer to `claim`. */
export type Claim =
  /** The delivery is yours until the lease expires. */
  | { readonly state: 'claimed' }
  /** Another call works on it. */
  | { readonly state: 'running' }
  /** It was answered before. */
  | { readonly state: 'answered'; readonly answer: string }

/**
 * Keeps the answers for repeats, and who works on a delivery. Use `memoryStore`, `redisStore`, `postgresStore` or your own. Each
 * method must be atomic. It holds no patient data: ids are hashes, answers a status and a number.
 */
export interface CallbackStore {
  /** Claims a delivery that has no answer and no valid lease. The token identifies the claim. */
  claim(id: string, token: string, leaseMilliseconds: number): Promise<Claim>
  /** Keeps an answer. Returns false and keeps nothing if another claim has taken over. */
  settle(id: string, token: string, answer: string, keepMilliseconds: number): Promise<boolean>
  /** Gives up a claim, so that the next call may claim the delivery. */
  release(id: string, token: string): Promise<void>
}
