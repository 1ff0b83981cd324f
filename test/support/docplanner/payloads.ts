/** The parts of the two gates' payloads, as Docplanner's examples have them. */
const place = {
  facility: { id: '1', name: 'Sample hospital' },
  doctor: { id: '123', name: 'Sample', surname: 'Doctor 123' },
  address: { id: '111', name: 'Example hospital', street: 'Some street', post_code: 'xx-xxx' },
}

const address_service = { id: '243665', name: 'biopsja nerki', price: 50, is_price_from: false, is_visible: true }

const patient = {
  name: 'Abraham',
  surname: 'Lincoln',
  email: 'example@example.com',
  phone: '+48123123123',
  birth_date: '1985-01-01',
  nin: '894237492',
  gender: 'm',
  insurance_number: 'CARD-7654321',
}

const visit = {
  booking_at: '2021-05-12T10:18:24+01:00',
  booking_by: 'user',
  duration: 30,
  start_at: '2021-05-26T16:00:00+01:00',
  end_at: '2021-05-26T16:30:00+01:00',
  address_service,
  patient,
  comment: 'Additional information about the visit',
}

/** A `slot-booking`; the parts given stand in for those of the visit. */
export function slotBookingPayload(changed: object = {}) {
  return structuredClone({
    name: 'slot-booking',
    data: { ...place, visit_booking_request: { ...visit, ...changed } },
    created_at: '2021-05-12T10:18:34+01:00',
  })
}

/** A `booking-moving`, whose new visit has no patient and no comment. */
export function bookingMovingPayload(changed: object = {}) {
  return structuredClone({
    name: 'booking-moving',
    data: {
      ...place,
      canceling_booking: {
        id: '6263715',
        start_at: '2021-05-26T16:00:00+01:00',
        end_at: '2021-05-26T16:30:00+01:00',
        duration: 30,
        booked_by: 'user',
        canceling_by: 'doctor',
        booked_at: '2021-05-12T10:18:24+01:00',
        canceling_at: '2021-05-14T15:45:57+01:00',
        address_service,
      },
      creating_booking: {
        start_at: '2021-05-27T11:00:00+01:00',
        end_at: '2021-05-27T11:30:00+01:00',
        duration: 30,
        booking_by: 'doctor',
        booking_at: '2021-05-14T10:19:02+01:00',
        address_service,
        signature: '699c9b15-a72f-741b-cd24-fdef7b00551e',
        ...changed,
      },
    },
    created_at: '2021-05-14T15:46:34+01:00',
  })
}
