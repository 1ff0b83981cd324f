import type { AnyApiError, HttpError } from 'error-codebook'
import { useState } from 'react'
import type { Session } from './api'
import { Booked } from './booked'
import { BookingForm } from './form/booking-form'
import { firstValues } from './form/values'
import { useBooking } from './use-booking'

interface Props {
  session: Session
  sessionError: AnyApiError | HttpError | undefined
  renewSession: () => Promise<void>
}

/** The form until something is booked, and what the visitor typed into it: a failure takes none of it away. */
export function BookingPage({ session, sessionError, renewSession }: Props) {
  const [values, setValues] = useState(() => firstValues(session))
  const { appointment, startOver, ...booking } = useBooking(session, renewSession)

  if (appointment) {
    const again = () => {
      setValues(firstValues(session))
      startOver()
      document.getElementById('page-title')?.focus()
    }
    return <Booked appointment={appointment} doctors={session.doctors} again={again} />
  }
  return (
    <BookingForm
      session={session}
      sessionError={sessionError}
      values={values}
      setValues={setValues}
      booking={booking}
    />
  )
}
