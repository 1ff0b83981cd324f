import { type OngoingWork, ongoingWork } from 'clinic-api/ongoing-work'
import { type DocplannerCallbackOptions, honoDocplannerCallback } from 'error-codebook/docplanner'
import { Hono } from 'hono'
import { codes } from './codes'
import { gates, type Practice } from './gates'
import { notifications } from './notifications'
import { schema } from './schema'
import { visits } from './visits'

/** What the callback is told from outside. */
export interface PartnerOptions extends Pick<DocplannerCallbackOptions, 'deadline' | 'store'> {
  readonly apiKey: string
  readonly log: (line: string) => void
  /** Takes the handlers, which go on after a late answer, so that they end in order when the process stops. */
  readonly work?: OngoingWork
}

/** The partner's server: Docplanner's calls come to `/docplanner`. */
export async function createPartner(
  practice: Practice,
  { log, work = ongoingWork(), ...options }: PartnerOptions,
): Promise<Hono> {
  const { database } = practice
  await database.exec(schema)
  const { slotBooking, bookingMoving } = gates(practice)
  const callback = honoDocplannerCallback({
    ...options,
    slotBooking: work.tracked(slotBooking),
    bookingMoving: work.tracked(bookingMoving),
    codes,
    events: notifications(database, log),
    // What goes wrong here, or takes too long, is no reason to show the patient nothing.
    failureAs: 'CONCURRENT_MODIFICATION',
    deadlineAs: 'CONCURRENT_MODIFICATION',
    onError: (error, { id }) => log(`${error.error} for ${id?.slice(0, 8) ?? 'a call'}`),
    onLate: work.tracked(async ({ id, event, outcome, refusedBy }) => {
      // Docplanner took a refusal: what was held is free again. Unless another process took over, whose answer holds.
      const undone = outcome === 'approved' && refusedBy !== 'takeover'
      if (undone) await database.transaction((db) => visits(db).undo(id))
      log(`${event.name} ${id.slice(0, 8)} came too late (${refusedBy}): ${undone ? 'undone' : 'nothing done'}`)
    }),
  })
  return new Hono().all('/docplanner', callback)
}
