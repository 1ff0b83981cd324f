const place = {
  facility: { id: '1', name: 'Sample hospital' },
  doctor: { id: '123', name: 'Sample', surname: 'Doctor' },
  address: { id: '111', name: 'Sample hospital', street: 'Sample street', post_code: '00-001' },
}

const times = {
  booking_at: '2026-05-12T10:18:24+01:00',
  start_at: '2026-05-26T16:00:00+01:00',
  end_at: '2026-05-26T16:30:00+01:00',
}

/** A call of Docplanner's. Each is sent three times, and two patients ask for one slot. */
export function delivery(count) {
  const id = Math.floor(count / 3)
  const slot = 500_000_000 + Math.floor(id / 2)
  const visit = {
    ...times,
    booking_by: 'user',
    duration: 30,
    address_service: { id: String(slot), name: 'Visit', price: 50, is_price_from: false, is_visible: true },
    patient: { name: 'Sample', surname: `Patient ${id}`, email: 'sample@example.com', phone: '+48123123123' },
    comment: '',
  }
  const payload = {
    name: 'slot-booking',
    data: { ...place, visit_booking_request: visit },
    created_at: times.booking_at,
  }
  return {
    method: 'POST',
    path: '/docplanner',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(payload),
    delivery: id,
    slot,
  }
}
