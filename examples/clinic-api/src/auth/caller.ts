import type { rateLimits } from 'error-codebook/contract'

/** Who may call: the roles that the contract has rate limits for. */
export type Role = Exclude<keyof typeof rateLimits.tiers, 'unauthenticated'>

export const roles = ['patient', 'doctor', 'admin'] as const satisfies readonly Role[]

/** Who asks: a role, and the id within it. */
export interface Caller {
  readonly id: number
  readonly role: Role
}
