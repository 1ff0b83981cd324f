import type { Slot } from '../api'
import { dayText, timeText, timeZone, weekdayText } from '../format'
import { slotsByDay } from '../slots'
import { Choice } from './choice'
import { ChoiceField } from './field'

interface Props {
  slots: readonly Slot[]
  day: string | undefined
  slot: string | undefined
  errors: readonly string[] | undefined
  onDay: (day: string) => void
  onSlot: (slot: string) => void
}

export function SlotPicker({ slots, day, slot, errors, onDay, onSlot }: Props) {
  const days = slotsByDay(slots)
  const shown = day !== undefined && days.has(day) ? day : [...days.keys()][0]
  if (days.size === 0) return <p>This doctor has no free time. Please choose another one, or come back later.</p>
  return (
    <>
      <ChoiceField legend="Day">
        <div className="days">
          {[...days].map(([key, [first]]) => (
            <Choice
              key={key}
              name="day"
              value={key}
              checked={key === shown}
              onChoose={() => onDay(key)}
              className="day"
            >
              <small>{weekdayText(first?.start ?? key)}</small> {dayText(first?.start ?? key)}
            </Choice>
          ))}
        </div>
      </ChoiceField>
      <ChoiceField legend="Time" errors={errors}>
        <div className="times">
          {days.get(shown ?? '')?.map(({ start, free }) => (
            <Choice
              key={start}
              name="scheduled_at"
              value={start}
              checked={start === slot}
              disabled={!free}
              onChoose={() => onSlot(start)}
              className={free ? 'time' : 'time taken'}
            >
              {free ? timeText(start) : <s>{timeText(start)}</s>}
              {!free && <small>taken</small>}
            </Choice>
          ))}
        </div>
        <p className="hint">Times are in your time zone, {timeZone}.</p>
      </ChoiceField>
    </>
  )
}
