import { createApi, fetchBaseQuery } from '@reduxjs/toolkit/query/react'
import { matchError, toClientError } from '../../../../src/client'
import { codebookBaseQuery } from '../../../../src/client/rtk-query'

export const createClinicApi = (baseUrl: string) =>
  createApi({
    baseQuery: codebookBaseQuery(fetchBaseQuery, { baseUrl, retries: 2 }),
    endpoints: (build) => ({
      appointments: build.query<{ data: { id: number }[] }, void>({ query: () => '/appointments' }),
      book: build.mutation<{ id: number }, { doctor_id: number }>({
        query: (body) => ({ url: '/appointments', method: 'POST', body }),
        extraOptions: { idempotent: true },
      }),
    }),
  })

export const clinicApi = createClinicApi('/api')

// In a component:
export function useNotice(): string | undefined {
  const { error } = clinicApi.useAppointmentsQuery()
  if (!error) return undefined
  return matchError(toClientError(error, 'listAppointments'), {
    RATE_LIMIT_EXCEEDED: ({ retryAfter = 60 }) => `Try again in ${retryAfter} s`,
    default: ({ message }) => message,
  })
}
