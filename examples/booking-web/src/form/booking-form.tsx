import type { AnyApiError, HttpError } from 'error-codebook'
import { appointmentTypes } from 'error-codebook/contract'
import { type FormEvent, useRef, useState } from 'react'
import type { Session } from '../api'
import { FailureNotice } from '../failures/failure-notice'
import { standingErrors } from '../failures/field-errors'
import { isStanding } from '../failures/is-standing'
import { dayOf, typeTexts } from '../format'
import type { Rehearsal } from '../rehearsals'
import { slotKey, type useBooking } from '../use-booking'
import { BookButton } from './book-button'
import { ChoiceList } from './choice-list'
import { Notes } from './notes'
import { RehearsalField } from './rehearsal-field'
import { Slip } from './slip'
import { SlotPicker } from './slot-picker'
import { toRequest, type Values } from './values'

interface Props {
  session: Session
  sessionError: AnyApiError | HttpError | undefined
  values: Values
  setValues: (values: Values) => void
  booking: Pick<ReturnType<typeof useBooking>, 'book' | 'sending' | 'failure' | 'taken'>
}

export function BookingForm({ session, sessionError, values, setValues, booking }: Props) {
  const { book, sending, taken } = booking
  const bookButton = useRef<HTMLButtonElement>(null)
  const [rehearsal, setRehearsal] = useState<Rehearsal>()
  const { doctors, slots } = session
  const { doctor_id } = values

  const change = (changes: Partial<Values>) => setValues({ ...values, ...changes })
  const isTaken = (slot: string) => taken.has(slotKey({ doctor_id, scheduled_at: slot }))
  const free = slots.filter((slot) => !isTaken(slot))
  // A slot that is gone, or that a new session no longer has, is not chosen any more.
  const slot = free.find((each) => each === values.scheduled_at)
  const request = toRequest(values, slot)
  const failure = booking.failure && isStanding(booking.failure, request) ? booking.failure : undefined
  const errors = standingErrors(failure, request)

  // The offer goes with its notice, so the focus goes on to the button that books it.
  const chooseOffered = (offered: string) => {
    change({ scheduled_at: offered, day: dayOf(offered) })
    bookButton.current?.focus()
  }

  const submit = (event: FormEvent) => {
    event.preventDefault()
    void book(request, rehearsal)
    setRehearsal(undefined)
  }

  return (
    <form onSubmit={submit} noValidate className="booking">
      <div className="fields">
        <ChoiceList
          legend="Doctor"
          name="doctor_id"
          options={doctors.map(({ id, name }) => [id, name] as const)}
          value={doctor_id}
          errors={errors.doctor_id}
          onChoose={(id) => change({ doctor_id: id })}
        />
        <SlotPicker
          slots={slots}
          isTaken={isTaken}
          day={values.day}
          slot={slot}
          errors={errors.scheduled_at}
          onDay={(day) => change({ day })}
          onSlot={(scheduled_at) => change({ scheduled_at })}
        />
        <ChoiceList
          legend="How"
          name="type"
          options={appointmentTypes.map((type) => [type, typeTexts[type]] as const)}
          value={values.type}
          errors={errors.type}
          onChoose={(type) => change({ type })}
        />
        <Notes value={values.notes} errors={errors.notes} onChange={(notes) => change({ notes })} />
      </div>
      <Slip values={values} slot={slot} doctors={doctors}>
        {failure && (
          <FailureNotice
            failure={failure}
            session={session}
            sessionError={sessionError}
            free={free}
            onSlot={chooseOffered}
          />
        )}
        <BookButton ref={bookButton} sending={sending} failure={failure} />
        <RehearsalField value={rehearsal} onChange={setRehearsal} />
      </Slip>
    </form>
  )
}
