import { first, type Queries } from './open'

export interface Doctor {
  readonly id: number
  readonly name: string
}

export function doctorsTable(db: Queries) {
  return {
    find: (id: number) => first<Doctor>(db, 'select id, name from doctors where id = $1', [id]),
    all: async () => (await db.query<Doctor>('select id, name from doctors order by id')).rows,
  }
}
