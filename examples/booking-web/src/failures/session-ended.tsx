import { useQuery } from '@tanstack/react-query'
import type { BookingError } from '../api'
import { sessionQuery } from '../queries'
import { Notice } from './notice'

/** The token was refused, and `useBooking` has asked for a new session. */
export function SessionEnded({ error }: { error: BookingError }) {
  const { data: session, error: sessionError, isFetching } = useQuery(sessionQuery)
  if (isFetching || session === undefined) {
    return (
      <Notice title="Your session has ended" error={error}>
        <p>A new one is being started. Your choices are kept.</p>
      </Notice>
    )
  }
  return sessionError ? (
    <Notice key="failed" title="Your session has ended" error={sessionError}>
      <p>A new one could not be started yet. Your choices are kept: press the button to have it tried once more.</p>
    </Notice>
  ) : (
    <Notice key="new" title="You have a new session" error={error} tone="solved">
      <p>
        The old one had ended, and nothing was booked. You are now booking as {session.patient.name}, and your choices
        are kept: press the button once more.
      </p>
    </Notice>
  )
}
