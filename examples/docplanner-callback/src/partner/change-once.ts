import { type Database, first, type Queries } from 'clinic-api/database'
import { fromDatabase } from 'clinic-api/failures'
import { clinic } from 'error-codebook'
import type { CallbackContext } from 'error-codebook/docplanner'

/** The appointment that a delivery made or moved, and where it was before. */
export interface Changed {
  readonly id: number
  readonly moved_from?: string
}

/**
 * Changes the calendar once for each delivery, also for one that comes again after a crash. What comes too late is rolled back,
 * and what a constraint refuses becomes the row that says so.
 */
export async function changeOnce(
  database: Database,
  { id, signal }: Pick<CallbackContext, 'id' | 'signal'>,
  change: (transaction: Queries) => Promise<Changed>,
): Promise<void> {
  try {
    await database.transaction(async (transaction) => {
      const done = await first(transaction, 'select 1 from docplanner_deliveries where id = $1', [id])
      if (done === undefined) {
        const { id: appointmentId, moved_from } = await change(transaction)
        await transaction.query(
          'insert into docplanner_deliveries (id, appointment_id, moved_from) values ($1, $2, $3)',
          [id, appointmentId, moved_from],
        )
      }
      signal.throwIfAborted()
    })
  } catch (thrown) {
    throw fromDatabase(thrown, clinic) ?? thrown
  }
}
