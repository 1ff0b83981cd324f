import type { ReactNode } from 'react'
import type { BookingError } from '../api'
import { Notice } from './notice'
import { titleOf } from './title-of'

/** A failure of the service that the same request may not meet again, though repeating it did not help so far. */
export function Passing({ error, outcome }: { error: BookingError; outcome: ReactNode }) {
  return (
    <Notice title={titleOf(error)} error={error}>
      {outcome}
    </Notice>
  )
}
