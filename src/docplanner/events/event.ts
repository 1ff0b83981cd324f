import type { FieldErrors } from '../../core/wire-error'
import type { BookingMovingData } from '../payloads/booking-moving'
import type { DocplannerDoctor, DocplannerFacility, DocplannerPlace } from '../payloads/place'
import type { SlotBookingData } from '../payloads/slot-booking'
import type { DocplannerBooking } from './booking'
import type { DocplannerBreak } from './calendar-break'
import type { DocplannerCommercialAddress } from './commercial-address'
import type { DocplannerOfferedService } from './offered-service'
import type { DocplannerPaymentStatus } from './payment-status'

/** A visit at a place. */
export interface BookingData extends DocplannerPlace {
  readonly visit_booking: DocplannerBooking
}

/** A visit that got another time: the old booking is cancelled, and the new one has an id of its own. */
export interface BookingMovedData extends DocplannerPlace {
  readonly old_visit_booking: DocplannerBooking
  readonly new_visit_booking: DocplannerBooking
}

/** A visit whose payment went on. */
export interface BookingPaymentData extends BookingData {
  readonly visit_payment_status: DocplannerPaymentStatus
}

/** A visit to which the patient came, or did not. */
export interface PresenceData extends BookingData {
  readonly presence: 'PRESENT' | 'ABSENT'
}

/** A break in a doctor's calendar. */
export interface BreakData extends DocplannerPlace {
  readonly break: DocplannerBreak
}

/** A service at an address. */
export interface AddressServiceData extends DocplannerPlace {
  readonly address_service: DocplannerOfferedService
}

/** An address of a doctor. */
export interface AddressData {
  readonly facility: DocplannerFacility
  readonly doctor: DocplannerDoctor
  readonly address: DocplannerCommercialAddress
}

/** What each of Docplanner's events says, by its name. */
export interface DocplannerEventData {
  'slot-booking': SlotBookingData
  'slot-booked': BookingData
  'booking-canceled': BookingData
  'booking-moved': BookingMovedData
  'booking-moving': BookingMovingData
  'booking-confirmed': BookingData
  'booking-payment-status-changed': BookingPaymentData
  'break-created': BreakData
  'break-removed': BreakData
  'break-moved': BreakData
  'presence-marked': PresenceData
  'address-service-created': AddressServiceData
  'address-service-deleted': AddressServiceData
  'address-service-changed': AddressServiceData
  'address-commercial-type-changed': AddressData
  'address-assigned': AddressData
  'address-unassigned': AddressData
}

/** The name of an event. */
export type DocplannerEventName = keyof DocplannerEventData

/** An event of one name, or of any: its `name` narrows the rest. */
export type DocplannerEvent<Name extends DocplannerEventName = DocplannerEventName> = {
  [Each in Name]: {
    readonly name: Each
    readonly data: DocplannerEventData[Each]
    /** ISO 8601. */
    readonly created_at?: string | undefined
    /** What came, with members that this version does not know. */
    readonly payload: unknown
  }
}[Name]

/** A payload that is none of the 17 events, or one of them that lacks what it cannot do without. */
export interface UnknownDocplannerEvent {
  readonly name: 'unknown'
  /** The name that came with it, if any. */
  readonly given: string | undefined
  /** Why an event of a known name could not be read. */
  readonly issues?: FieldErrors
  readonly created_at?: string | undefined
  readonly payload: unknown
}
