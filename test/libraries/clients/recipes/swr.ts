import useSWR from 'swr'
import { matchError, safe, toClientError } from '../../../../src/client'

export const fetcher = async (url: string) => {
  const result = await safe(() => fetch(url), { retries: 3 })
  if (!result.ok) throw result.error
  return result.data
}

// In a component:
export function useNotice(url: string) {
  const { error } = useSWR(url, fetcher, { shouldRetryOnError: false })
  return (
    error &&
    matchError(toClientError(error, 'listAppointments'), {
      RATE_LIMIT_EXCEEDED: ({ retryAfter = 60 }) => `Try again in ${retryAfter} s`,
      default: ({ message }) => message,
    })
  )
}
