import { ConsultationStatus, sourceStatuses } from 'error-codebook'
import { wireTime } from '../clock'
import type { Appointment } from './appointments'
import { listRows, type Page } from './list'
import { first, type Queries } from './open'

export interface Consultation {
  readonly id: number
  readonly appointment_id: number
  readonly doctor_id: number
  readonly patient_id: number
  readonly status: ConsultationStatus
  readonly diagnosis: string | null
  readonly treatment: string | null
  readonly started_at: string | null
  readonly ended_at: string | null
  readonly created_at: string
}

export interface ConsultationFilter {
  /** Whose consultations may be seen at all. */
  readonly seenBy: { readonly patient_id?: number; readonly doctor_id?: number }
  readonly doctor_id?: number | undefined
  readonly status?: ConsultationStatus | undefined
}

/** What a move may fill in; what it leaves out stays as it is. */
export interface ConsultationFields {
  readonly started_at?: Date
  readonly ended_at?: Date
  readonly diagnosis?: string | null | undefined
  readonly treatment?: string | null | undefined
}

const columns =
  'id, appointment_id, doctor_id, patient_id, status, diagnosis, treatment, started_at, ended_at, created_at'

const wire = (moment: Date | undefined) => (moment === undefined ? undefined : wireTime(moment))

export function consultationsTable(db: Queries) {
  return {
    find: (id: number) => first<Consultation>(db, `select ${columns} from consultations where id = $1`, [id]),

    /** Its status then stays as it is until the transaction ends. */
    findLocked: (id: number) =>
      first<Consultation>(db, `select ${columns} from consultations where id = $1 for update`, [id]),

    async schedule({ id, doctor_id, patient_id }: Appointment, now: Date): Promise<void> {
      await db.query(
        `insert into consultations (appointment_id, doctor_id, patient_id, status, created_at) values ($1, $2, $3, $4, $5)`,
        [id, doctor_id, patient_id, ConsultationStatus.Scheduled, wireTime(now)],
      )
    },

    move: (id: number, from: ConsultationStatus, to: ConsultationStatus, fields: ConsultationFields) =>
      first<Consultation>(
        db,
        `update consultations set status = $3, started_at = coalesce($4, started_at), ended_at = coalesce($5, ended_at),
           diagnosis = coalesce($6, diagnosis), treatment = coalesce($7, treatment)
         where id = $1 and status = $2 returning ${columns}`,
        [id, from, to, wire(fields.started_at), wire(fields.ended_at), fields.diagnosis, fields.treatment],
      ),

    /** Cancels the consultation of an appointment, if it has one that can still be cancelled. */
    async cancelOf(appointmentId: number): Promise<void> {
      const { Cancelled } = ConsultationStatus
      await db.query('update consultations set status = $2 where appointment_id = $1 and status = any($3::text[])', [
        appointmentId,
        Cancelled,
        sourceStatuses('consultation', Cancelled),
      ])
    },

    list: ({ seenBy, doctor_id, status }: ConsultationFilter, page: Page) =>
      listRows<Consultation>(
        db,
        { columns, table: 'consultations', order: 'id' },
        [
          ['patient_id = ?', seenBy.patient_id],
          ['doctor_id = ?', seenBy.doctor_id],
          ['doctor_id = ?', doctor_id],
          ['status = ?', status],
        ],
        page,
      ),
  }
}
