import { error } from '@sveltejs/kit'
import { safe, serializeError } from 'error-codebook/client'

export async function load({ fetch }) {
  const result = await safe('listAppointments', fetch('/api/appointments'))
  if (result.ok) return { appointments: result.data }
  error(result.error.status < 400 ? 502 : result.error.status, serializeError(result.error))
}
