import { addressService, type DocplannerAddressService } from './address-service'
import { objectReader } from './object-reader'
import { type DocplannerPatient, patient } from './patient'
import { amount, flag, id, instant, type Reader, text } from './reader'
import { actor, type DocplannerActor } from './visit-booking-request'

/** The visit that is given up where one is moved. */
export interface CancelingBooking {
  readonly id: string
  readonly start_at: string
  readonly end_at: string
  /** In minutes. */
  readonly duration?: number | undefined
  readonly booked_by?: DocplannerActor | undefined
  readonly booked_at?: string | undefined
  readonly canceling_by?: DocplannerActor | undefined
  readonly canceling_at?: string | undefined
  readonly address_service?: DocplannerAddressService | undefined
  readonly patient?: DocplannerPatient | undefined
  readonly comment?: string | undefined
  readonly visit_payment?: boolean | undefined
  readonly signature?: string | undefined
}

export const cancelingBooking: Reader<CancelingBooking> = /* @__PURE__ */ objectReader<CancelingBooking>(
  { id, start_at: instant, end_at: instant },
  {
    duration: amount,
    booked_by: actor,
    booked_at: instant,
    canceling_by: actor,
    canceling_at: instant,
    address_service: addressService,
    patient,
    comment: text,
    visit_payment: flag,
    signature: text,
  },
)
