import { wireTime } from '../clock'
import { one, type Queries } from './open'

export interface Rating {
  readonly id: number
  readonly appointment_id: number
  readonly rating: number
  readonly comment: string | null
  readonly created_at: string
}

export function ratingsTable(db: Queries) {
  return {
    add: (appointmentId: number, rating: number, comment: string | undefined, now: Date) =>
      one<Rating>(
        db,
        `insert into ratings (appointment_id, rating, comment, created_at) values ($1, $2, $3, $4)
         returning id, appointment_id, rating, comment, created_at`,
        [appointmentId, rating, comment, wireTime(now)],
      ),
  }
}
