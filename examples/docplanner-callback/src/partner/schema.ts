/** What is kept beside the clinic's own tables. */
export const schema = `
  create table if not exists docplanner_deliveries (
    id text primary key,
    appointment_id bigint not null references appointments,
    moved_from timestamptz
  );
  create table if not exists docplanner_bookings (
    id text primary key,
    appointment_id bigint not null references appointments
  );
`
