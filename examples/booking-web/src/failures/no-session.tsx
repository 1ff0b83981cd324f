import type { AnyApiError, HttpError } from 'error-codebook'
import { retryDelay } from 'error-codebook/client'
import { useState } from 'react'
import { countdownText } from '../format'
import { useCountdown } from '../use-countdown'
import { Notice } from './notice'
import { titleOf } from './unlisted'

interface Props {
  error: AnyApiError | HttpError
  retry: () => void
}

/** The page could not start. */
export function NoSession({ error, retry }: Props) {
  const [retryAt] = useState(() => Date.now() + (retryDelay(error, 1) ?? 0))
  const seconds = useCountdown(retryAt)
  return (
    <Notice title={titleOf(error.status)} error={error}>
      <p>The free times could not be loaded.</p>
      <button type="button" disabled={seconds > 0} onClick={retry}>
        {seconds > 0 ? `Try again in ${countdownText(seconds)}` : 'Try again'}
      </button>
    </Notice>
  )
}
