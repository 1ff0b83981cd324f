import { appointmentsTable } from 'clinic-api/appointments'
import { wireTime } from 'clinic-api/clock'
import { first, one, type Queries } from 'clinic-api/database'
import { slotMinutes } from 'clinic-api/slot-time'
import { AppointmentNotFoundError, AppointmentStatus } from 'error-codebook'
import type { Changed } from './change-once'

const { Pending, Confirmed, Cancelled } = AppointmentStatus

/** The visits of Docplanner's patients. No slot is looked up beforehand: of any number at once, the constraints let one through. */
export function visits(db: Queries) {
  const setStart = `set scheduled_at = $2::timestamptz, ends_at = $2::timestamptz + make_interval(mins => ${slotMinutes})`

  return {
    /** Holds a slot until Docplanner tells that it booked. */
    async book(doctorId: number, patientName: string, start: Date, now: Date): Promise<Changed> {
      const addPatient = 'insert into patients (name) values ($1) returning id'
      const { id } = await one<{ id: number }>(db, addPatient, [patientName])
      const visit = { doctor_id: doctorId, patient_id: id, start, now, type: 'offline', notes: undefined } as const
      return appointmentsTable(db).book(visit)
    },

    /** @throws AppointmentNotFoundError */
    async move(bookingId: string, start: Date): Promise<Changed> {
      const moved = await first<Changed>(
        db,
        `with held as (
           select id, scheduled_at from appointments where status in ('${Pending}', '${Confirmed}')
           and id = (select appointment_id from docplanner_bookings where id = $1) for update)
         update appointments ${setStart} from held where appointments.id = held.id
         returning held.id, held.scheduled_at as moved_from`,
        [bookingId, wireTime(start)],
      )
      if (moved === undefined) throw new AppointmentNotFoundError()
      return moved
    },

    /** Takes back what a delivery changed. */
    async undo(delivery: string): Promise<void> {
      const changed = await first<{ appointment_id: number; moved_from: string | null }>(
        db,
        'delete from docplanner_deliveries where id = $1 returning appointment_id, moved_from',
        [delivery],
      )
      if (changed === undefined) return
      const { appointment_id: id, moved_from: before } = changed
      if (before === null) await cancel(id)
      else await db.query(`update appointments ${setStart} where id = $1`, [id, before])
    },

    /** Confirms the visit that Docplanner booked, and knows it by its booking from now on. */
    async confirm(bookingId: string, doctorId: number, start: Date): Promise<void> {
      const held = await first<{ id: number }>(
        db,
        `select id from appointments where doctor_id = $1 and scheduled_at = $2 and status <> '${Cancelled}'`,
        [doctorId, wireTime(start)],
      )
      if (held === undefined) throw new AppointmentNotFoundError()
      await knowAs(bookingId, held.id)
      await appointmentsTable(db).move(held.id, Pending, Confirmed)
    },

    /** The visit goes on under another booking. */
    async rename(oldId: string, newId: string): Promise<void> {
      const visit = await visitOf(oldId)
      if (visit !== undefined) await knowAs(newId, visit)
    },

    async cancelBooking(bookingId: string): Promise<void> {
      const visit = await visitOf(bookingId)
      if (visit !== undefined) await cancel(visit)
    },
  }

  async function knowAs(bookingId: string, id: number): Promise<void> {
    const know = 'insert into docplanner_bookings (id, appointment_id) values ($1, $2) on conflict do nothing'
    await db.query(know, [bookingId, id])
  }

  async function visitOf(bookingId: string): Promise<number | undefined> {
    const find = 'select appointment_id from docplanner_bookings where id = $1'
    return (await first<{ appointment_id: number }>(db, find, [bookingId]))?.appointment_id
  }

  async function cancel(id: number): Promise<void> {
    const table = appointmentsTable(db)
    if ((await table.move(id, Pending, Cancelled)) === undefined) await table.move(id, Confirmed, Cancelled)
  }
}
