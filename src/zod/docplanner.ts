import { z } from 'zod/v4'

// The same rules as those of `error-codebook/docplanner`; a test compares the two.
const text = z.string().min(1)
const id = z.preprocess((given) => (Number.isSafeInteger(given) ? String(given) : given), text)
const instant = z.iso.datetime({ offset: true })
const actor = z.enum(['user', 'doctor', 'integration'])

/** What is of no use is left out, as if it were absent. */
function lenient<Schema extends z.ZodType>(schema: Schema) {
  return schema.optional().catch(undefined)
}

const names = { name: lenient(text), surname: lenient(text) }

const place = {
  facility: z.object({ id, name: names.name }),
  doctor: z.object({ id, ...names }),
  address: z.object({
    id,
    name: names.name,
    street: lenient(text),
    post_code: lenient(text),
    city_name: lenient(text),
  }),
}

const addressService = z.object({
  id,
  name: names.name,
  price: lenient(z.number()),
  is_price_from: lenient(z.boolean()),
  is_visible: lenient(z.boolean()),
})

const patient = z.object({
  ...names,
  email: lenient(text),
  phone: lenient(text),
  birth_date: lenient(text),
  nin: lenient(text),
  gender: lenient(z.enum(['m', 'f'])),
  insurance_number: lenient(text),
  is_returning: lenient(z.boolean()),
  marketing_consent: lenient(z.boolean()),
  data_privacy_consent: lenient(z.boolean()),
})

const visit = {
  start_at: instant,
  end_at: instant,
  duration: lenient(z.number()),
  address_service: lenient(addressService),
  patient: lenient(patient),
  comment: lenient(text),
  visit_payment: lenient(z.boolean()),
  signature: lenient(text),
}

const visitBookingRequest = z.object({ ...visit, booking_at: lenient(instant), booking_by: lenient(actor) })

const cancelingBooking = z.object({
  ...visit,
  id,
  booked_by: lenient(actor),
  booked_at: lenient(instant),
  canceling_by: lenient(actor),
  canceling_at: lenient(instant),
})

/** The payload of Docplanner's `slot-booking`, as `parseSlotBooking` of `error-codebook/docplanner` reads it. */
export const slotBookingSchema = z.object({
  name: z.literal('slot-booking'),
  data: z.object({ ...place, visit_booking_request: visitBookingRequest }),
  created_at: lenient(instant),
})

/** The payload of Docplanner's `booking-moving`, as `parseBookingMoving` of `error-codebook/docplanner` reads it. */
export const bookingMovingSchema = z.object({
  name: z.literal('booking-moving'),
  data: z.object({ ...place, canceling_booking: cancelingBooking, creating_booking: visitBookingRequest }),
  created_at: lenient(instant),
})
