'use server'

import { type ActionResult, actionResult } from 'error-codebook/next'
import { redirect } from 'next/navigation'
import { setup } from '../../setup'

export type Booked = ActionResult<{ readonly id: number; readonly doctor: string }>

/** Does what the test at hand does, unless a doctor is named. */
export const book = actionResult(
  async (_before: Booked | undefined, form?: FormData) => {
    const doctor = String(form?.get('doctor') ?? '')
    if (doctor === '') setup().handle()
    if (doctor === 'another') redirect('/handled')
    return { id: 42, doctor }
  },
  { onError: (error) => setup().onActionError?.(error) },
)
