import { shortDayText, timeText } from '../format'
import { PatientLine } from '../patient-line'
import { nearestSlots } from '../slots'
import type { FailureProps } from './failure-props'
import { Notice } from './notice'

/** The slot went to someone else: the nearest free ones instead. */
export function Taken({ failure: { error, request }, slots, onSlot }: FailureProps) {
  const nearest = nearestSlots(slots, request.scheduled_at ?? slots[0]?.start ?? '')
  return (
    <Notice title="That time is taken" error={error}>
      <PatientLine name={error.error === 'DOUBLE_BOOKING' ? 'DOUBLE_BOOKING' : 'SLOT_UNAVAILABLE'} />
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
