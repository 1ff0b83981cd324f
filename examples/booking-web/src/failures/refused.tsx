import type { ReactNode } from 'react'
import type { BookingError } from '../api'
import { Notice } from './notice'
import { titleOf } from './title-of'

/** A row that the page has no better answer to than its text. */
export function Refused({ error, outcome }: { error: BookingError; outcome: ReactNode }) {
  return (
    <Notice title={titleOf(error)} error={error}>
      <p>The answer says: “{error.message}”</p>
      {outcome}
    </Notice>
  )
}
