import { messages } from '@electric-sql/pglite'
import {
  AlreadyRatedError,
  type AnyApiError,
  DatabaseError,
  DoctorNotFoundError,
  DoubleBookingError,
  InvalidMedicationError,
  InvalidTokenError,
  LockTimeoutError,
  SlotUnavailableError,
  TransactionFailedError,
} from 'error-codebook'

type Refusal = new (options: { cause: unknown }) => AnyApiError

/** By the constraint that a statement violates. */
const byConstraint: { readonly [constraint: string]: Refusal } = {
  appointments_slot: SlotUnavailableError,
  appointments_overlap: DoubleBookingError,
  appointments_doctor: DoctorNotFoundError,
  // A genuine token of a patient that this database does not have, such as one from before a restart.
  appointments_patient: InvalidTokenError,
  prescriptions_medication: InvalidMedicationError,
  ratings_once: AlreadyRatedError,
}

/** By SQLSTATE: serialization failure, deadlock, lock not available. */
const byState: { readonly [state: string]: Refusal } = {
  '40001': TransactionFailedError,
  '40P01': TransactionFailedError,
  '55P03': LockTimeoutError,
}

/** Turns what the database refuses into the row that says so, and its other failures into `DATABASE_ERROR`. */
export function fromDatabase(thrown: unknown): AnyApiError | undefined {
  if (!(thrown instanceof messages.DatabaseError)) return undefined
  const { constraint = '', code = '' } = thrown
  const Refused = byConstraint[constraint] ?? byState[code] ?? DatabaseError
  return new Refused({ cause: thrown })
}
