import { dayText, timeText, timeZone, weekdayText } from '../format'
import { slotsByDay } from '../slots'
import { Choice } from './choice'
import { ChoiceField } from './field'

interface Props {
  slots: readonly string[]
  isTaken: (slot: string) => boolean
  day: string | undefined
  slot: string | undefined
  errors: readonly string[] | undefined
  onDay: (day: string) => void
  onSlot: (slot: string) => void
}

export function SlotPicker({ slots, isTaken, day, slot, errors, onDay, onSlot }: Props) {
  const days = slotsByDay(slots)
  // A new session may not have the day any more.
  const shown = day !== undefined && days.has(day) ? day : [...days.keys()][0]
  if (days.size === 0) return <p>There is no free time at the moment. Please come back later.</p>
  return (
    <>
      <ChoiceField legend="Day">
        <div className="days">
          {[...days].map(([key, [first = key]]) => (
            <Choice
              key={key}
              name="day"
              value={key}
              checked={key === shown}
              onChoose={() => onDay(key)}
              className="day"
            >
              <small>{weekdayText(first)}</small> {dayText(first)}
            </Choice>
          ))}
        </div>
      </ChoiceField>
      <ChoiceField legend="Time" errors={errors}>
        <div className="times">
          {days.get(shown ?? '')?.map((each) => (
            <Choice
              key={each}
              name="scheduled_at"
              value={each}
              checked={each === slot}
              disabled={isTaken(each)}
              onChoose={() => onSlot(each)}
              className="time"
            >
              {isTaken(each) ? <s>{timeText(each)}</s> : timeText(each)}
              {isTaken(each) && <small>taken</small>}
            </Choice>
          ))}
        </div>
        <p className="hint">Times are in your time zone, {timeZone}.</p>
      </ChoiceField>
    </>
  )
}
