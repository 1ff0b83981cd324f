import { addressService, type DocplannerAddressService } from './address-service'
import { objectReader } from './object-reader'
import { type DocplannerPatient, patient } from './patient'
import { amount, flag, instant, oneOf, type Reader, text } from './reader'

/** Who booked, moved or cancelled a visit. */
export type DocplannerActor = 'user' | 'doctor' | 'integration'

/** A visit that somebody asks for. Instants are ISO 8601 with the time zone of the place. */
export interface VisitBookingRequest {
  readonly start_at: string
  readonly end_at: string
  /** In minutes. */
  readonly duration?: number | undefined
  readonly booking_at?: string | undefined
  readonly booking_by?: DocplannerActor | undefined
  readonly address_service?: DocplannerAddressService | undefined
  /** Absent where a visit is moved. */
  readonly patient?: DocplannerPatient | undefined
  readonly comment?: string | undefined
  readonly visit_payment?: boolean | undefined
  readonly signature?: string | undefined
}

export const actor: Reader<DocplannerActor> = /* @__PURE__ */ oneOf('user', 'doctor', 'integration')

export const visitBookingRequest: Reader<VisitBookingRequest> = /* @__PURE__ */ objectReader<VisitBookingRequest>(
  { start_at: instant, end_at: instant },
  {
    duration: amount,
    booking_at: instant,
    booking_by: actor,
    address_service: addressService,
    patient,
    comment: text,
    visit_payment: flag,
    signature: text,
  },
)
