import { bookingMoving } from '../payloads/booking-moving'
import { objectReader } from '../payloads/object-reader'
import { doctor, facility, place } from '../payloads/place'
import { instant, oneOf, type Reader } from '../payloads/reader'
import { slotBooking } from '../payloads/slot-booking'
import { booking } from './booking'
import { calendarBreak } from './calendar-break'
import { commercialAddress } from './commercial-address'
import type {
  AddressData,
  AddressServiceData,
  BookingData,
  BookingMovedData,
  BookingPaymentData,
  BreakData,
  DocplannerEvent,
  DocplannerEventData,
  DocplannerEventName,
  PresenceData,
} from './event'
import { offeredService } from './offered-service'
import { paymentStatus } from './payment-status'

type Read<Name extends DocplannerEventName> = Omit<DocplannerEvent<Name>, 'payload'>

type Readers = { readonly [Name in DocplannerEventName]: Reader<Read<Name>> }

interface AnyEvent {
  readonly name: string
  readonly data: object
  readonly created_at?: string
}

function event<Name extends DocplannerEventName>(
  name: Name,
  data: Reader<DocplannerEventData[Name]>,
): Reader<Read<Name>> {
  const read = objectReader<AnyEvent>({ name: oneOf(name), data }, { created_at: instant })
  // The compiler cannot follow which of a generic's members are optional.
  return read as Reader<Read<Name>>
}

/** The reader of every event, by its name. */
export const eventReaders: Readers = /* @__PURE__ */ (() => {
  const visit = { ...place, visit_booking: booking }
  const ofBooking = objectReader<BookingData>(visit, {})
  const ofMove = objectReader<BookingMovedData>(
    { ...place, old_visit_booking: booking, new_visit_booking: booking },
    {},
  )
  const ofPayment = objectReader<BookingPaymentData>({ ...visit, visit_payment_status: paymentStatus }, {})
  const ofPresence = objectReader<PresenceData>({ ...visit, presence: oneOf('PRESENT', 'ABSENT') }, {})
  const ofBreak = objectReader<BreakData>({ ...place, break: calendarBreak }, {})
  const ofService = objectReader<AddressServiceData>({ ...place, address_service: offeredService }, {})
  const ofAddress = objectReader<AddressData>({ facility, doctor, address: commercialAddress }, {})
  return {
    'slot-booking': slotBooking,
    'slot-booked': event('slot-booked', ofBooking),
    'booking-canceled': event('booking-canceled', ofBooking),
    'booking-moved': event('booking-moved', ofMove),
    'booking-moving': bookingMoving,
    'booking-confirmed': event('booking-confirmed', ofBooking),
    'booking-payment-status-changed': event('booking-payment-status-changed', ofPayment),
    'break-created': event('break-created', ofBreak),
    'break-removed': event('break-removed', ofBreak),
    'break-moved': event('break-moved', ofBreak),
    'presence-marked': event('presence-marked', ofPresence),
    'address-service-created': event('address-service-created', ofService),
    'address-service-deleted': event('address-service-deleted', ofService),
    'address-service-changed': event('address-service-changed', ofService),
    'address-commercial-type-changed': event('address-commercial-type-changed', ofAddress),
    'address-assigned': event('address-assigned', ofAddress),
    'address-unassigned': event('address-unassigned', ofAddress),
  }
})()
