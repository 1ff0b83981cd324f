import { AppointmentStatus } from 'error-codebook'
import type { appointmentTypes } from 'error-codebook/contract'
import { wireTime } from '../clock'
import { slotMinutes } from '../rules/slot-time'
import { listRows, type Page } from './list'
import { first, one, type Queries } from './open'

export interface Appointment {
  readonly id: number
  readonly doctor_id: number
  readonly patient_id: number
  readonly scheduled_at: string
  readonly type: (typeof appointmentTypes)[number]
  readonly status: AppointmentStatus
  readonly created_at: string
}

export interface Booking extends Pick<Appointment, 'doctor_id' | 'patient_id' | 'type'> {
  readonly start: Date
  readonly notes: string | undefined
  readonly now: Date
}

export interface AppointmentFilter {
  /** Whose appointments may be seen at all. */
  readonly seenBy: { readonly patient_id?: number; readonly doctor_id?: number }
  readonly doctor_id?: number | undefined
  readonly status?: AppointmentStatus | undefined
  readonly type?: Appointment['type'] | undefined
  readonly from?: Date | undefined
  readonly before?: Date | undefined
}

const columns = 'id, doctor_id, patient_id, scheduled_at, type, status, created_at'

const seconds = (moment: Date | undefined) => (moment === undefined ? undefined : moment.getTime() / 1000)

export function appointmentsTable(db: Queries) {
  return {
    find: (id: number) => first<Appointment>(db, `select ${columns} from appointments where id = $1`, [id]),

    /** Looks for no conflict beforehand: of any number of bookings at once, the constraints let one through. */
    book: ({ doctor_id, patient_id, start, type, notes, now }: Booking) =>
      one<Appointment>(
        db,
        `insert into appointments (doctor_id, patient_id, scheduled_at, ends_at, type, status, notes, created_at)
         values ($1, $2, $3::timestamptz, $3::timestamptz + make_interval(mins => $4), $5, $6, $7, $8)
         returning ${columns}`,
        [doctor_id, patient_id, wireTime(start), slotMinutes, type, AppointmentStatus.Pending, notes, wireTime(now)],
      ),

    move: (id: number, from: AppointmentStatus, to: AppointmentStatus) =>
      first<Appointment>(db, `update appointments set status = $3 where id = $1 and status = $2 returning ${columns}`, [
        id,
        from,
        to,
      ]),

    list: ({ seenBy, doctor_id, status, type, from, before }: AppointmentFilter, page: Page) =>
      listRows<Appointment>(
        db,
        { columns, table: 'appointments', order: 'scheduled_at, id' },
        [
          ['patient_id = ?', seenBy.patient_id],
          ['doctor_id = ?', seenBy.doctor_id],
          ['doctor_id = ?', doctor_id],
          ['status = ?', status],
          ['type = ?', type],
          // As seconds: PostgreSQL reads no year 0, which a date filter may have.
          ['scheduled_at >= to_timestamp(?::float8)', seconds(from)],
          ['scheduled_at < to_timestamp(?::float8)', seconds(before)],
        ],
        page,
      ),

    /** When the appointments start that take time between two moments; of one doctor, or of any. */
    async busyStarts(from: Date, to: Date, doctorId?: number): Promise<string[]> {
      const { rows } = await db.query<{ scheduled_at: string }>(
        `select scheduled_at from appointments where status <> $1 and ($2::bigint is null or doctor_id = $2)
         and tstzrange(scheduled_at, ends_at) && tstzrange($3::timestamptz, $4::timestamptz)`,
        [AppointmentStatus.Cancelled, doctorId, wireTime(from), wireTime(to)],
      )
      return rows.map(({ scheduled_at }) => scheduled_at)
    },
  }
}
