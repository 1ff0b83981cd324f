import { useState } from 'react'
import type { Session } from './api'
import { Booked } from './booked'
import { BookingForm } from './form/booking-form'
import { firstValues } from './form/values'
import { useBooking } from './use-booking'

/** The form until something is booked, and what the visitor typed into it: a failure takes none of it away. */
export function BookingPage({ session }: { session: Session }) {
  const [values, setValues] = useState(() => firstValues(session))
  const { appointment, startOver, ...booking } = useBooking(session)

  if (appointment) {
    const again = () => {
      setValues(firstValues(session))
      startOver()
      document.getElementById('page-title')?.focus()
    }
    return <Booked appointment={appointment} doctors={session.doctors} again={again} />
  }
  return <BookingForm session={session} values={values} setValues={setValues} booking={booking} />
}
