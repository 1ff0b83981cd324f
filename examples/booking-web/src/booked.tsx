import type { Appointment, Session } from './api'
import { statusTexts, timeZone, typeTexts } from './format'
import { useFocusOnMount } from './use-focus-on-mount'
import { When } from './when'

interface Props {
  appointment: Appointment
  doctors: Session['doctors']
  again: () => void
}

export function Booked({ appointment, doctors, again }: Props) {
  const heading = useFocusOnMount<HTMLHeadingElement>()
  const { id, doctor_id, scheduled_at, type, status } = appointment
  return (
    <section className="slip booked" aria-labelledby="booked">
      <h2 id="booked" ref={heading} tabIndex={-1}>
        Your appointment is booked
      </h2>
      <When slot={scheduled_at} />
      <dl>
        <dt>With</dt>
        <dd>{doctors.find((doctor) => doctor.id === doctor_id)?.name ?? `Doctor ${doctor_id}`}</dd>
        <dt>Where</dt>
        <dd>{typeTexts[type]}</dd>
        <dt>Number</dt>
        <dd>{id}</dd>
        <dt>Status</dt>
        <dd>{statusTexts[status] ?? 'Ask the clinic'}</dd>
        <dt>Time zone</dt>
        <dd>{timeZone}</dd>
      </dl>
      <button type="button" className="quiet" onClick={again}>
        Book another
      </button>
    </section>
  )
}
