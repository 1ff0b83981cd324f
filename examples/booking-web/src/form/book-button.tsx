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

const offlineText = 'You are offline. What you book is sent when you are back online.'

/** Books; after a passing failure it is the retry button, and opens when the wait is over. */
export function BookButton({ ref, sending, waiting, failure }: Props) {
  const online = useOnline()
  const seconds = useCountdown(failure?.retryAt)
  const retries = failure?.retryAt !== undefined

  function label(): string {
    if (sending) return waiting ? 'Waiting…' : 'Booking…'
    const action = retries ? 'Try again' : 'Book appointment'
    return seconds > 0 ? `${action} in ${countdownText(seconds)}` : action
  }

  /** What is read out, wherever the focus is. */
  function announcement(): string {
    if (waiting?.error) return 'It is too early. What you book is sent when the time is up.'
    if (!online) return offlineText
    if (sending) return 'Booking…'
    return retries && seconds === 0 ? 'You can try again now.' : ''
  }

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
        {label()}
      </button>
      {!online && !waiting && <p className="hint">{offlineText}</p>}
      <p className="visually-hidden" role="status">
        {announcement()}
      </p>
    </>
  )
}
