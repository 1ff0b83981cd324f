import { approve } from 'error-codebook/docplanner'
import { postgresMapper } from 'error-codebook/mappers'
import { bookDelivery, undoDelivery } from './bookings.mjs'
import { constraints } from './schema.mjs'

/** The slot that a visit is for: its number is the name of the service. */
const slotOf = ({ data }) => Number(data.visit_booking_request.address_service.id)

/** Options of the receiver: a slot is approved once, whichever process is asked. */
export const callbackOptions = (pool, store) => ({
  store,
  onStoreDown: 'closed',
  mappers: [postgresMapper(constraints)],
  async slotBooking(event, { id }) {
    await bookDelivery(pool, slotOf(event), id)
    return approve()
  },
  onLate: ({ id, outcome }) => (outcome === 'approved' ? undoDelivery(pool, id).catch(() => {}) : undefined),
})
