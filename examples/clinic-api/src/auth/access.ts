import { ResourceAccessDeniedError, RoleRequiredError } from 'error-codebook'
import type { Caller, Role } from './caller'

/** @throws RoleRequiredError unless the caller has the role */
export function requireRole(caller: Caller, role: Role): void {
  if (caller.role !== role) throw new RoleRequiredError()
}

interface Shared {
  readonly patient_id: number
  readonly doctor_id: number
}

/** Whether something is the caller's own: as its patient or as its doctor. */
export function isParty({ id, role }: Caller, { patient_id, doctor_id }: Shared): boolean {
  return (role === 'patient' && id === patient_id) || (role === 'doctor' && id === doctor_id)
}

/** @throws ResourceAccessDeniedError unless it is the caller's own, or the caller is an admin */
export function requireAccess(caller: Caller, resource: Shared): void {
  if (caller.role !== 'admin' && !isParty(caller, resource)) throw new ResourceAccessDeniedError()
}

/** The part of a list that a caller may see, as a filter. */
export function visibleTo({ id, role }: Caller): { patient_id?: number; doctor_id?: number } {
  if (role === 'admin') return {}
  return role === 'patient' ? { patient_id: id } : { doctor_id: id }
}
