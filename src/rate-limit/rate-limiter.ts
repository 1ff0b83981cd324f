import type { Codebook, RoleOf } from '../core/codebook'
import type { RateLimitDecision } from '../http/rate-limit-decision'
import type { RateLimitWindow } from '../http/rate-limit-windows'
import type { DefaultCodebook } from '../server/default-codebook'

/** Who is limited, by the tiers of a contract; the clinic's unless given. */
export type RateLimitRole<Book extends Codebook = DefaultCodebook> = RoleOf<Book>

/** A request to be counted. */
export interface LimitedRequest<Role extends string = RateLimitRole> {
  /**
   * Who sends it: a user's id or, without a user, an address. An IPv6 address is counted by its /64, an IPv4 address inside IPv6 as
   * IPv4. Any other key is counted as it is.
   */
  readonly key: string | number
  readonly role: Role
}

/** What the limiter says of a request: the window closest to running out, and all of them. */
export interface RateLimiterDecision extends RateLimitDecision {
  readonly windows: readonly RateLimitWindow[]
}

/** Counts requests against the contract's tiers. */
export interface RateLimiter<Role extends string = RateLimitRole> {
  /**
   * Counts a request. `undefined` where the store is down and the limiter open: no limit is known.
   *
   * @throws the contract's error for it where the store is down and the limiter closed
   */
  check(request: LimitedRequest<Role>): Promise<RateLimiterDecision | undefined>
  /** How a caller stands, for a response that the limit does not count. Otherwise as `check`. */
  peek(request: LimitedRequest<Role>): Promise<RateLimiterDecision | undefined>
}
