import type { Ref } from 'react'
import type { Failure, Waiting } from '../failure'
import { countdownText } from '../format'
import { useCountdown } from '../use-countdown'
import { useOnline } from '../use-online'

interface Props {
  ref: Ref<HTMLButtonElement>
  sending: boolean
  waiting: Waiting | undefined
  failure: Failure | undefined
}

/** Books; after a passing failure it is the retry button, and opens when the wait is over. What happens is told below it. */
export function BookButton({ ref, sending, waiting, failure }: Props) {
  const online = useOnline()
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
        {waiting ? 'Waiting…' : sending ? 'Booking…' : seconds > 0 ? `${label} in ${countdownText(seconds)}` : label}
      </button>
      {!online && !waiting && <p className="hint">You are offline. What you book is sent when you are back online.</p>}
      <p className="visually-hidden" role="status">
        {waiting?.error
          ? 'Too early. Your booking is sent again by itself.'
          : !online
            ? 'You are offline. What you book is sent when you are back online.'
            : sending
              ? 'Booking…'
              : retries && seconds === 0
                ? 'You can try again now.'
                : ''}
      </p>
    </>
  )
}
