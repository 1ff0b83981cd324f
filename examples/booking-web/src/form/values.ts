import type { AppointmentType, BookingRequest, Session } from '../api'

/** What the visitor chose and typed so far. */
export interface Values {
  readonly doctor_id: number | undefined
  /** The day whose times are shown: the first, until the visitor chooses. */
  readonly day: string | undefined
  readonly scheduled_at: string | undefined
  readonly type: AppointmentType
  readonly notes: string
}

export function firstValues({ doctors }: Session): Values {
  return { doctor_id: doctors[0]?.id, day: undefined, scheduled_at: undefined, type: 'offline', notes: '' }
}

/** What is sent: with the slot that is really to be had. */
export function toRequest({ doctor_id, type, notes }: Values, slot: string | undefined): BookingRequest {
  return { doctor_id, scheduled_at: slot, type, notes }
}
