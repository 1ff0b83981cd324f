import type { Role as ClinicRole } from 'error-codebook'

/** Who may call: the roles of the contract. */
export type Role = Exclude<ClinicRole, 'unauthenticated'>

export const roles = ['patient', 'doctor', 'admin'] as const satisfies readonly Role[]

/** Who asks: a role, and the id within it. */
export interface Caller {
  readonly id: number
  readonly role: Role
}
