import { queryOptions } from '@tanstack/react-query'
import type { AnyApiError, HttpError } from 'error-codebook'
import { queryRetry } from 'error-codebook/tanstack-query'
import { loadSlots, startSession } from './api'

export type LoadingError = AnyApiError | HttpError

/** The visitor's session. It changes only when a booking is told that it has ended. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: startSession,
  staleTime: Number.POSITIVE_INFINITY,
  ...queryRetry<LoadingError>(),
})

/** A doctor's times: read again after each booking, when the visitor looks at the page again, and when they are online again. */
export const slotsQuery = (doctorId: number) =>
  queryOptions({
    queryKey: ['slots', doctorId],
    queryFn: () => loadSlots(doctorId),
    ...queryRetry<LoadingError>(),
  })
