import { DoctorNotFoundError } from 'error-codebook'

/** Docplanner's doctors, and who they are here. */
const doctorIds: { readonly [docplannerId: string]: number } = { '5001': 1, '5002': 2, '5003': 3 }

/** @throws DoctorNotFoundError */
export function doctorOf(docplannerId: string): number {
  const id = Object.hasOwn(doctorIds, docplannerId) ? doctorIds[docplannerId] : undefined
  if (id === undefined) throw new DoctorNotFoundError()
  return id
}
