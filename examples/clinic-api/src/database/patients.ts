import { one, type Queries } from './open'

export interface Patient {
  readonly id: number
  readonly name: string
}

export function patientsTable(db: Queries) {
  return {
    add: () =>
      one<Patient>(
        db,
        `with next as (select nextval(pg_get_serial_sequence('patients', 'id')) as id)
         insert into patients (id, name) select id, 'Patient ' || id from next returning id, name`,
        [],
      ),
  }
}
