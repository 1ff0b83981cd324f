/** What a store says of a delivery that somebody wants to work on. */
export type Claim =
  /** It is yours, until the lease ends. */
  | { readonly state: 'claimed' }
  /** Somebody else works on it. */
  | { readonly state: 'running' }
  /** It is done: this was answered. */
  | { readonly state: 'answered'; readonly answer: string }

/**
 * Where the answers are kept for repeats, and who works on a delivery. One of `memoryStore`, `redisStore` and `postgresStore`, or your
 * own. Each method is atomic. There is nothing about patients in it: ids are hashes, answers a status and a number.
 */
export interface CallbackStore {
  /** Claims a delivery nobody has answered and nobody holds a lease of. The token tells who claims. */
  claim(id: string, token: string, leaseMilliseconds: number): Promise<Claim>
  /** Keeps an answer. False, and nothing is kept, where the delivery is somebody else's by now. */
  settle(id: string, token: string, answer: string, keepMilliseconds: number): Promise<boolean>
  /** Gives a claim of one's own up, so that the next may claim it. */
  release(id: string, token: string): Promise<void>
}
