import { longDayText, timeText } from './format'

/** The day and time of a slot, or that there is none yet. */
export function When({ id, slot }: { id?: string; slot: string | undefined }) {
  return (
    <p className="when" id={id}>
      {slot === undefined ? (
        'No time chosen yet'
      ) : (
        <>
          <span>{longDayText(slot)}</span> <time dateTime={slot}>{timeText(slot)}</time>
        </>
      )}
    </p>
  )
}
