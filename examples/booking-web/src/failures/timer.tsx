import { countdownText } from '../format'
import { useCountdown } from '../use-countdown'

/** Counts down to an instant. A timer is silent: reading out every second would drown everything else. */
export function Timer({ until, over }: { until: number | undefined; over: string }) {
  const seconds = useCountdown(until)
  return (
    <p className="countdown" role="timer">
      {seconds > 0 ? countdownText(seconds) : over}
    </p>
  )
}
