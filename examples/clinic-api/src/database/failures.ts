import { postgresMapper } from 'error-codebook/mappers'

/** Turns what the database refuses into the row that says so, by the constraint or by the SQLSTATE. */
export const fromDatabase = postgresMapper({
  appointments_slot: 'SLOT_UNAVAILABLE',
  appointments_overlap: 'DOUBLE_BOOKING',
  appointments_doctor: 'DOCTOR_NOT_FOUND',
  // A genuine token of a patient that this database does not have, such as one from before a restart.
  appointments_patient: 'INVALID_TOKEN',
  prescriptions_medication: 'INVALID_MEDICATION',
  ratings_once: 'ALREADY_RATED',
})
