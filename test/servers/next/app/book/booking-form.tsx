'use client'

import { useActionState } from 'react'
import { book } from './actions'

/** Shows what the action came to: plain, so that it survives the way here. */
export function BookingForm() {
  const [result, action] = useActionState(book, undefined)
  return (
    <form action={action}>
      <input name="doctor" />
      <output>{JSON.stringify(result)}</output>
    </form>
  )
}
