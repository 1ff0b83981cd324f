import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { appointmentTypes } from 'error-codebook/contract'
import { type FormEvent, useRef, useState } from 'react'
import type { Session } from '../api'
import { isSame } from '../failure'
import { FailureNotice } from '../failures/failure-notice'
import { standingErrors } from '../failures/field-errors'
import { isStanding } from '../failures/is-standing'
import { NotLoaded } from '../failures/not-loaded'
import { WaitingNotice } from '../failures/waiting-notice'
import { dayOf, typeTexts } from '../format'
import { slotsQuery } from '../queries'
import type { Rehearsal } from '../rehearsals'
import { isRehearsing } from '../rehearsing'
import type { useBooking } from '../use-booking'
import { BookButton } from './book-button'
import { ChoiceList } from './choice-list'
import { Notes } from './notes'
import { RehearsalField } from './rehearsal-field'
import { Slip } from './slip'
import { SlotPicker } from './slot-picker'
import { toRequest, type Values } from './values'

interface Props {
  session: Session
  values: Values
  setValues: (values: Values) => void
  booking: Pick<ReturnType<typeof useBooking>, 'book' | 'withdraw' | 'sending' | 'waiting' | 'failure'>
}

export function BookingForm({ session: { doctors }, values, setValues, booking }: Props) {
  const { book, withdraw, sending, waiting } = booking
  const bookButton = useRef<HTMLButtonElement>(null)
  const [rehearsal, setRehearsal] = useState<Rehearsal>()
  const { doctor_id } = values
  // Until another doctor's times are there, those of the one before keep their place.
  const times = useQuery({ ...slotsQuery(doctor_id ?? 0), placeholderData: keepPreviousData })
  const slots = times.data ?? []

  const change = (changes: Partial<Values>) => setValues({ ...values, ...changes })
  // A slot that someone else took meanwhile is not chosen any more.
  const slot = slots.find(({ start, free }) => free && start === values.scheduled_at)?.start
  const isGone = values.scheduled_at !== undefined && slot === undefined && !times.isPlaceholderData
  const request = toRequest(values, slot)
  const failure = booking.failure && isStanding(booking.failure, request) ? booking.failure : undefined
  const errors = standingErrors(failure, request)

  // The offer goes with its notice, so the focus goes on to the button that books it.
  const chooseOffered = (offered: string) => {
    change({ scheduled_at: offered, day: dayOf(offered) })
    bookButton.current?.focus()
  }

  const withdrawWaiting = () => {
    withdraw()
    bookButton.current?.focus()
  }

  const submit = (event: FormEvent) => {
    event.preventDefault()
    book(request, rehearsal)
    setRehearsal(undefined)
  }

  return (
    <form onSubmit={submit} noValidate className="booking">
      <fieldset className="fields" disabled={waiting !== undefined}>
        <ChoiceList
          legend="Doctor"
          name="doctor_id"
          options={doctors.map(({ id, name }) => [id, name] as const)}
          value={doctor_id}
          errors={errors.doctor_id}
          onChoose={(id) => change({ doctor_id: id })}
        />
        {times.data === undefined || (times.isPlaceholderData && times.isPaused) ? (
          <NotLoaded loading={times} />
        ) : (
          <SlotPicker
            slots={slots}
            day={values.day}
            slot={slot}
            errors={isGone ? ['That time is taken. Choose another'] : errors.scheduled_at}
            onDay={(day) => change({ day })}
            onSlot={(scheduled_at) => change({ scheduled_at })}
          />
        )}
        <ChoiceList
          legend="Where"
          name="type"
          options={appointmentTypes.map((type) => [type, typeTexts[type]] as const)}
          value={values.type}
          errors={errors.type}
          onChoose={(type) => change({ type })}
        />
        <Notes value={values.notes} errors={errors.notes} onChange={(notes) => change({ notes })} />
      </fieldset>
      <Slip values={values} slot={slot} doctors={doctors}>
        {waiting && <WaitingNotice waiting={waiting} withdraw={withdrawWaiting} />}
        {failure && (
          <FailureNotice
            failure={failure}
            changed={!isSame(failure.request, request)}
            slots={slots}
            onSlot={chooseOffered}
          />
        )}
        <BookButton ref={bookButton} sending={sending} waiting={waiting} failure={failure} />
        {isRehearsing && <RehearsalField value={rehearsal} onChange={setRehearsal} />}
      </Slip>
    </form>
  )
}
