import type { BookingError } from '../api'
import type { FailureProps } from './failure-props'
import { Notice } from './notice'

type Props = Pick<FailureProps, 'session' | 'sessionError'> & { error: BookingError }

/** The token was refused, and `useBooking` has asked for a new one. */
export function SessionEnded({ error, session, sessionError }: Props) {
  return sessionError ? (
    <Notice title="Your session has ended" error={sessionError}>
      <p>A new one could not be started yet. Your choices are kept: press the button to have it tried once more.</p>
    </Notice>
  ) : (
    <Notice title="You have a new session" error={error} tone="solved">
      <p>
        The old one had ended, and nothing was booked. You are now booking as {session.patient.name}, and your choices
        are kept: press the button once more.
      </p>
    </Notice>
  )
}
