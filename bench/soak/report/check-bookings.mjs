import pg from 'pg'

/** Compares the table with what callers were told. */
export async function checkBookings(settings, owners, breaches) {
  const client = new pg.Client(settings)
  await client.connect()
  // The rows themselves are counted, not the index that the constraint keeps.
  await client.query('set enable_indexscan = off; set enable_indexonlyscan = off; set enable_bitmapscan = off')
  const { rows } = await client.query(
    'select slot, count(*)::int as count, min(request) as request from bookings group by slot',
  )
  await client.end()
  for (const { slot, count } of rows) if (count > 1) breaches.add('decisions', `slot ${slot} is booked ${count} times`)
  const requests = new Map(rows.map(({ slot, request }) => [slot, request]))
  for (const [slot, owner] of owners) {
    // The table has a delivery's id, which is a hash that its caller does not know.
    const isOwn = owner.startsWith('delivery') ? requests.has(slot) : requests.get(slot) === owner
    if (!isOwn) breaches.add('rows', `slot ${slot} was given to ${owner}, and the table has ${requests.get(slot)}`)
  }
}
