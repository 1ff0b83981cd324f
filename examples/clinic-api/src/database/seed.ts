import type { Transaction } from '@electric-sql/pglite'

/** Whom the tokens that the service prints are for. Doctor 5 and patient 10 are those of the reference's examples. */
export const exampleCallers = {
  patient: { id: 10, role: 'patient' },
  doctor: { id: 5, role: 'doctor' },
  admin: { id: 1, role: 'admin' },
} as const

/** Doctors 1 to 5. */
const doctors = ['Dr. Ana Novak', 'Dr. Peter Lang', 'Dr. Maria Costa', 'Dr. Tom Berger', 'Dr. Eva Marin']
const medications = ['Amoxicillin', 'Cetirizine', 'Ibuprofen', 'Metformin', 'Paracetamol', 'Salbutamol']

/** The world that an empty database starts with: doctors 1 to 5, patients 1 to 10, and the id of the next appointment. */
export async function seed(db: Pick<Transaction, 'query'>, firstAppointmentId: number): Promise<void> {
  await db.query('insert into doctors (name) select unnest($1::text[])', [doctors])
  await db.query(`insert into patients (name) select 'Patient ' || n from generate_series(1, $1::int) n`, [
    exampleCallers.patient.id,
  ])
  await db.query('insert into medications (name) select unnest($1::text[])', [medications])
  await db.query(`select setval(pg_get_serial_sequence('appointments', 'id'), $1::bigint, false)`, [firstAppointmentId])
}
