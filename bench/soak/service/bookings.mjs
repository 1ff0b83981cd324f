import { AppointmentNotFoundError, SlotUnavailableError, ValidationFailedError } from 'error-codebook'

const insert = 'insert into bookings (slot, request) values ($1, $2)'
const returned = 'returning id, slot, request'

/** Books a slot. The database alone decides who is first. */
export async function book(pool, body) {
  const { slot, request } = body ?? {}
  if (!Number.isSafeInteger(slot) || slot < 0 || slot > 1e9) {
    throw new ValidationFailedError({ errors: { slot: ['Slot must be a whole number'] } })
  }
  const { rows } = await pool.query(`${insert} ${returned}`, [slot, String(request)])
  return rows[0]
}

/** Books a slot for a delivery of Docplanner's. The booking of an earlier run counts: the process may have died after it. */
export async function bookDelivery(pool, slot, id) {
  const { rows } = await pool.query(`${insert} on conflict (slot) do nothing ${returned}`, [slot, id])
  if (rows.length > 0) return
  const { rows: before } = await pool.query('select request from bookings where slot = $1', [slot])
  if (before[0]?.request !== id) throw new SlotUnavailableError()
}

/** Undoes the booking of a delivery that was refused in the meantime. */
export const undoDelivery = (pool, id) => pool.query('delete from bookings where request = $1', [id])

/** Finds a booking. */
export async function find(pool, id) {
  const { rows } = await pool.query('select id, slot from bookings where id = $1', [id])
  if (rows.length === 0) throw new AppointmentNotFoundError()
  return rows[0]
}
