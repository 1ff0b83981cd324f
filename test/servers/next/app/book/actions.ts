'use server'

import { type ActionResult, actionResult } from 'error-codebook/next'
import { redirect } from 'next/navigation'
import { setup } from '../../setup'

export type Booked = ActionResult<{ readonly id: number; readonly doctor: string }>

/** Throws what the test at hand throws, unless a doctor is named. */
export const book = actionResult(async (_before: Booked | undefined, form?: FormData) => {
  const doctor = String(form?.get('doctor') ?? '')
  if (doctor === '') throw setup().thrown()
  if (doctor === 'another') redirect('/ok')
  return { id: 42, doctor }
})
