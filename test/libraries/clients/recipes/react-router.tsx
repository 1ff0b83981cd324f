import { data, type LoaderFunctionArgs, useRouteError } from 'react-router'
import { matchError, safe, serializeError, toClientError } from '../../../../src/client'

export async function loader({ request }: LoaderFunctionArgs) {
  const result = await safe('listAppointments', fetch(new URL('/api/appointments', request.url)))
  if (result.ok) return result.data
  throw data(serializeError(result.error), result.error.status < 400 ? 502 : result.error.status)
}

// In a route:
export function ErrorBoundary() {
  const error = toClientError(useRouteError(), 'listAppointments')
  return matchError(error, {
    RATE_LIMIT_EXCEEDED: ({ retryAfter = 60 }) => <p>Try again in {retryAfter} s</p>,
    default: ({ message }) => <p>{message}</p>,
  })
}
