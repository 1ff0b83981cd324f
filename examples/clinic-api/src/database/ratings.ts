import { wireTime } from '../clock'
import { first, one, type Queries } from './open'

export interface Rating {
  readonly id: number
  readonly appointment_id: number
  readonly rating: number
  readonly comment: string | null
  readonly created_at: string
}

const columns = 'id, appointment_id, rating, comment, created_at'

export function ratingsTable(db: Queries) {
  return {
    find: (id: number) => first<Rating>(db, `select ${columns} from ratings where id = $1`, [id]),

    add: (appointmentId: number, rating: number, comment: string | undefined, now: Date) =>
      one<Rating>(
        db,
        `insert into ratings (appointment_id, rating, comment, created_at) values ($1, $2, $3, $4)
         returning ${columns}`,
        [appointmentId, rating, comment, wireTime(now)],
      ),
  }
}
