import type { ReactNode } from 'react'
import type { BookingError } from '../api'
import { hasPatientText, PatientLine } from '../patient-line'
import { Notice } from './notice'
import { titleOf } from './title-of'

/** A row that the page has no better answer to than its text for patients, if it has one. */
export function Refused({ error, outcome }: { error: BookingError; outcome: ReactNode }) {
  return (
    <Notice title={titleOf(error)} error={error}>
      {hasPatientText(error.error) && <PatientLine name={error.error} />}
      {outcome}
    </Notice>
  )
}
