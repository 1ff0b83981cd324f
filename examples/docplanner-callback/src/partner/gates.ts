import type { Database } from 'clinic-api/database'
import {
  approve,
  type BookingMovingEvent,
  type DocplannerPatient,
  type GateHandler,
  type SlotBookingEvent,
} from 'error-codebook/docplanner'
import { changeOnce } from './change-once'
import type { Colleagues } from './colleagues'
import { doctorOf } from './doctors'
import { type Hours, slotOf } from './slot'
import { visits } from './visits'

/** What the handlers work with. */
export interface Practice extends Hours {
  readonly database: Database
  readonly colleagues: Colleagues
}

interface Gates {
  readonly slotBooking: GateHandler<SlotBookingEvent>
  readonly bookingMoving: GateHandler<BookingMovingEvent>
}

/** Decides on Docplanner's two synchronous calls: what is thrown is what the patient reads. */
export function gates({ database, colleagues, ...hours }: Practice): Gates {
  return {
    async slotBooking({ data }, context) {
      const { patient, ...visit } = data.visit_booking_request
      const [doctor, start] = [doctorOf(data.doctor.id), slotOf(visit, hours)]
      await colleagues.checkInsurance(patient, context.signal)
      await changeOnce(database, context, (db) => visits(db).book(doctor, nameOf(patient), start, hours.clock()))
      await colleagues.tellReception(patient)
      return approve()
    },

    async bookingMoving({ data }, context) {
      const start = slotOf(data.creating_booking, hours)
      await changeOnce(database, context, (db) => visits(db).move(data.canceling_booking.id, start))
      await colleagues.tellReception(data.canceling_booking.patient)
      return approve()
    },
  }
}

function nameOf(patient: DocplannerPatient | undefined): string {
  return [patient?.name, patient?.surname].filter(Boolean).join(' ') || 'A patient of Docplanner'
}
