import type { ReactNode } from 'react'
import type { Session } from '../api'
import { typeTexts } from '../format'
import { When } from '../when'
import type { Values } from './values'

interface Props {
  values: Values
  slot: string | undefined
  doctors: Session['doctors']
  children: ReactNode
}

/** What is about to be booked, and below it how that went. */
export function Slip({ values: { doctor_id, type }, slot, doctors, children }: Props) {
  return (
    <section className="slip" aria-label="Your appointment">
      <When id="when" slot={slot} />
      <dl>
        <dt>With</dt>
        <dd>{doctors.find(({ id }) => id === doctor_id)?.name ?? 'No doctor chosen yet'}</dd>
        <dt>Where</dt>
        <dd>{typeTexts[type]}</dd>
      </dl>
      {children}
    </section>
  )
}
