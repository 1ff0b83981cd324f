import { postgresStoreSchema } from 'error-codebook/docplanner'

/** The tables of the service, with the constraint that keeps a slot from being booked twice, and nine bookings to ask for. */
export const schema = `
  create table bookings (
    id serial primary key,
    slot integer not null constraint one_booking_per_slot unique,
    request text not null
  );
  insert into bookings (slot, request) select -number, 'there before' from generate_series(1, 9) as number;
  ${postgresStoreSchema()}`

/** The row that the constraint means. */
export const constraints = { one_booking_per_slot: 'SLOT_UNAVAILABLE' }
