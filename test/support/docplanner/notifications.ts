import type { DocplannerEventName } from '../../../src/docplanner'

const place = {
  facility: { id: '1', name: 'Riverside Clinic' },
  doctor: { id: '5', name: 'Ada', surname: 'Moore' },
  address: { id: '111', name: 'Riverside', street: 'Mill Lane 3', post_code: '00-001' },
}

const service = { id: '243', name: 'First visit', price: 50, is_price_from: false, is_visible: true }

const patient = {
  name: 'Jo',
  surname: 'Park',
  email: 'jo@example.com',
  phone: '+48123123123',
  birth_date: '1985-01-01',
  nin: '894237492',
  gender: 'f',
  insurance_number: 'CARD-7654321',
}

/** As Docplanner sends it: `canceled_by` is empty where nobody cancelled, and several members may be absent. */
export const booked = {
  id: '6263715',
  status: 'booked',
  start_at: '2026-05-26T16:00:00+01:00',
  end_at: '2026-05-26T16:30:00+01:00',
  duration: 30,
  booked_by: 'user',
  canceled_by: '',
  booked_at: '2026-05-12T10:18:24+01:00',
  address_service: service,
  patient,
  comment: 'Additional information about the visit',
}

const canceled = { ...booked, status: 'canceled', canceled_by: 'doctor', canceled_at: '2026-05-14T15:45:57+01:00' }

const asked = {
  booking_at: '2026-05-12T10:18:24+01:00',
  booking_by: 'user',
  duration: 30,
  start_at: '2026-05-26T16:00:00+01:00',
  end_at: '2026-05-26T16:30:00+01:00',
  address_service: service,
  patient,
}

const { status: _, canceled_by: __, ...canceling } = booked
const pause = { id: '2573784', since: '2026-05-25T10:00:00+01:00', till: '2026-05-25T12:00:00+01:00' }
const offered = { ...service, is_default: true, description: 'With an X-ray', service_id: '1' }
const sold = { ...place, address: { ...place.address, commercial_type: 'premium' } }

const data: { readonly [Name in DocplannerEventName]: object } = {
  'slot-booking': { ...place, visit_booking_request: asked },
  'slot-booked': { ...place, visit_booking: booked },
  'booking-canceled': { ...place, visit_booking: canceled },
  'booking-moved': { ...place, old_visit_booking: canceled, new_visit_booking: { ...booked, id: '6264532' } },
  'booking-moving': {
    ...place,
    canceling_booking: { ...canceling, canceling_by: 'doctor', canceling_at: '2026-05-14T15:45:57+01:00' },
    creating_booking: { ...asked, patient: undefined, signature: '699c9b15-a72f-741b-cd24-fdef7b00551e' },
  },
  'booking-confirmed': { ...place, visit_booking: booked },
  'booking-payment-status-changed': {
    ...place,
    visit_booking: booked,
    visit_payment_status: { status_from: 'not-paid', status_to: 'paid', changed_at: '2026-05-12T10:18:34+01:00' },
  },
  'break-created': { ...place, break: pause },
  'break-removed': { ...place, break: pause },
  'break-moved': { ...place, break: pause },
  'presence-marked': { ...place, visit_booking: booked, presence: 'ABSENT' },
  'address-service-created': { ...place, address_service: offered },
  'address-service-deleted': { ...place, address_service: offered },
  'address-service-changed': { ...place, address_service: offered },
  'address-commercial-type-changed': sold,
  'address-assigned': sold,
  'address-unassigned': sold,
}

/** A notification as it comes over the wire: a fresh one each time. */
export function notification(name: DocplannerEventName, changes: object = {}): Record<string, unknown> {
  const made = { name, data: { ...data[name], ...changes }, created_at: '2026-05-12T10:18:34+01:00' }
  return JSON.parse(JSON.stringify(made))
}
