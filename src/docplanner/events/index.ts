export type { FieldErrors } from '../../core/wire-error'
export type { DocplannerAddressService } from '../payloads/address-service'
export type { BookingMovingData, BookingMovingEvent } from '../payloads/booking-moving'
export type { CancelingBooking } from '../payloads/canceling-booking'
export type { DocplannerPatient } from '../payloads/patient'
export type { DocplannerAddress, DocplannerDoctor, DocplannerFacility, DocplannerPlace } from '../payloads/place'
export type { SlotBookingData, SlotBookingEvent } from '../payloads/slot-booking'
export type { DocplannerActor, VisitBookingRequest } from '../payloads/visit-booking-request'
export type { DocplannerBooking, DocplannerInsurance } from './booking'
export type { DocplannerBreak } from './calendar-break'
export type { DocplannerCommercialAddress } from './commercial-address'
export { type DocplannerEventHandlers, type DocplannerEventRouter, docplannerEvents } from './docplanner-events'
export type {
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
  UnknownDocplannerEvent,
} from './event'
export type { DocplannerOfferedService } from './offered-service'
export { docplannerEventNames, parseDocplannerEvent } from './parse-event'
export type { DocplannerPaymentStatus } from './payment-status'
