import type { Ref } from 'react'
import { countdownText } from '../format'
import type { Failure } from '../use-booking'
import { useCountdown } from '../use-countdown'

interface Props {
  ref: Ref<HTMLButtonElement>
  sending: boolean
  failure: Failure | undefined
}

/** Books; after a passing failure it is the retry button, and opens when the wait is over. */
export function BookButton({ ref, sending, failure }: Props) {
  const seconds = useCountdown(failure?.retryAt)
  const retries = failure?.retryAt !== undefined
  const label = retries ? 'Try again' : 'Book appointment'
  return (
    <>
      {/* While sending it keeps the focus, so it is not disabled then: useBooking sends one at a time. */}
      <button
        ref={ref}
        type="submit"
        disabled={seconds > 0}
        aria-disabled={sending || undefined}
        aria-describedby="when"
      >
        {sending ? 'Booking…' : seconds > 0 ? `${label} in ${countdownText(seconds)}` : label}
      </button>
      <p className="visually-hidden" role="status">
        {sending ? 'Booking…' : retries && seconds === 0 ? 'You can try again now.' : ''}
      </p>
    </>
  )
}
