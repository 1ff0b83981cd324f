import type { BookingError } from '../api'
import { PatientLine } from '../patient-line'
import { Notice } from './notice'

/** Someone else changed what the booking was based on. */
export function Changed({ error }: { error: BookingError }) {
  return (
    <Notice title="Something changed meanwhile" error={error}>
      <PatientLine name="CONCURRENT_MODIFICATION" />
    </Notice>
  )
}
