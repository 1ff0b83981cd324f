import type { UseQueryResult } from '@tanstack/react-query'
import { countdownText } from '../format'
import type { LoadingError } from '../queries'
import { useCountdown } from '../use-countdown'
import { Notice } from './notice'
import { titleOf } from './title-of'

interface Props {
  loading: Pick<UseQueryResult<unknown, LoadingError>, 'error' | 'errorUpdatedAt' | 'fetchStatus' | 'refetch'>
}

/** In place of what is not there yet: that it is on its way, that it waits for the connection, or why it did not come. */
export function NotLoaded({ loading: { error, errorUpdatedAt, fetchStatus, refetch } }: Props) {
  const seconds = useCountdown(errorUpdatedAt + (error?.retryAfter ?? 0) * 1000)
  if (fetchStatus === 'paused') {
    return <p role="status">You are offline. The free times are loaded as soon as you are back online.</p>
  }
  if (error === null || fetchStatus === 'fetching') return <p role="status">Looking for free times…</p>
  return (
    <Notice title={titleOf(error)} error={error}>
      <p>The free times could not be loaded.</p>
      <button type="button" disabled={seconds > 0} onClick={() => refetch()}>
        {seconds > 0 ? `Try again in ${countdownText(seconds)}` : 'Try again'}
      </button>
    </Notice>
  )
}
