import { shortDayText, timeText } from '../format'
import { PatientLine } from '../patient-line'
import { nearestSlots } from '../slots'
import type { FailureProps } from './failure-props'
import { Notice } from './notice'

type Props = Pick<FailureProps, 'failure' | 'session' | 'free' | 'onSlot'>

/** The slot went to someone else: the nearest free ones instead. */
export function Taken({ failure: { error, request, uncertain }, session, free, onSlot }: Props) {
  const nearest = nearestSlots(free, request.scheduled_at ?? session.now)
  return (
    <Notice title="That time is taken" error={error}>
      <PatientLine name={error.error === 'DOUBLE_BOOKING' ? 'DOUBLE_BOOKING' : 'SLOT_UNAVAILABLE'} />
      {uncertain && (
        <p>It may be your own: an earlier attempt got no clear answer. Ask the clinic before booking another.</p>
      )}
      {nearest.length === 0 ? (
        <p>This doctor has no other free time. Please choose another doctor.</p>
      ) : (
        <>
          <p>The nearest free times:</p>
          <ul className="offers">
            {nearest.map((slot) => (
              <li key={slot}>
                <button type="button" className="quiet" onClick={() => onSlot(slot)}>
                  <span>{shortDayText(slot)}</span> <strong>{timeText(slot)}</strong>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  )
}
