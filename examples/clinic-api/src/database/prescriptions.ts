import { PrescriptionStatus } from 'error-codebook'
import { wireTime } from '../clock'
import type { Consultation } from './consultations'
import { first, one, type Queries } from './open'

export interface Prescription {
  readonly id: number
  readonly consultation_id: number
  readonly doctor_id: number
  readonly patient_id: number
  readonly medication: string
  readonly dosage: string
  readonly duration: string
  readonly status: PrescriptionStatus
  readonly created_at: string
}

const columns = 'id, consultation_id, doctor_id, patient_id, medication, dosage, duration, status, created_at'

export function prescriptionsTable(db: Queries) {
  return {
    find: (id: number) => first<Prescription>(db, `select ${columns} from prescriptions where id = $1`, [id]),

    add: (
      consultation: Consultation,
      { medication, dosage, duration }: Pick<Prescription, 'medication' | 'dosage' | 'duration'>,
      now: Date,
    ) =>
      one<Prescription>(
        db,
        `insert into prescriptions
           (consultation_id, doctor_id, patient_id, medication, dosage, duration, status, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8) returning ${columns}`,
        [
          consultation.id,
          consultation.doctor_id,
          consultation.patient_id,
          medication,
          dosage,
          duration,
          PrescriptionStatus.Active,
          wireTime(now),
        ],
      ),

    move: (id: number, from: PrescriptionStatus, to: PrescriptionStatus) =>
      first<Prescription>(
        db,
        `update prescriptions set status = $3 where id = $1 and status = $2 returning ${columns}`,
        [id, from, to],
      ),
  }
}
