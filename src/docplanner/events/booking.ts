import { addressService, type DocplannerAddressService } from '../payloads/address-service'
import { objectReader } from '../payloads/object-reader'
import { type DocplannerPatient, patient } from '../payloads/patient'
import { amount, flag, id, instant, type Reader, text } from '../payloads/reader'
import { actor, type DocplannerActor } from '../payloads/visit-booking-request'

/** A patient's insurance, as it was given with a booking. */
export interface DocplannerInsurance {
  readonly id?: string | undefined
  readonly name?: string | undefined
  readonly plan?: string | undefined
  readonly plan_id?: string | undefined
}

/** A visit that is booked, or was. Instants are ISO 8601 with the time zone of the place. */
export interface DocplannerBooking {
  readonly id: string
  readonly start_at: string
  readonly end_at: string
  /** `booked` or `canceled` as far as is known: see `appointmentStatusOf`. */
  readonly status?: string | undefined
  /** In minutes. */
  readonly duration?: number | undefined
  readonly booked_by?: DocplannerActor | undefined
  readonly booked_at?: string | undefined
  /** Absent for a visit that nobody cancelled. */
  readonly canceled_by?: DocplannerActor | undefined
  readonly canceled_at?: string | undefined
  readonly address_service?: DocplannerAddressService | undefined
  readonly patient?: DocplannerPatient | undefined
  readonly comment?: string | undefined
  readonly insurance?: DocplannerInsurance | undefined
  readonly visit_payment?: boolean | undefined
  readonly videocall_url?: string | undefined
  readonly signature?: string | undefined
}

const insurance: Reader<DocplannerInsurance> = /* @__PURE__ */ objectReader<DocplannerInsurance>(
  {},
  { id, name: text, plan: text, plan_id: id },
)

export const booking: Reader<DocplannerBooking> = /* @__PURE__ */ objectReader<DocplannerBooking>(
  { id, start_at: instant, end_at: instant },
  {
    status: text,
    duration: amount,
    booked_by: actor,
    booked_at: instant,
    canceled_by: actor,
    canceled_at: instant,
    address_service: addressService,
    patient,
    comment: text,
    insurance,
    visit_payment: flag,
    videocall_url: text,
    signature: text,
  },
)
