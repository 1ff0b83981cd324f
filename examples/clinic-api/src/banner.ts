import { apiVersion, pathPrefixes } from 'error-codebook/contract'
import { wireTime } from './clock'
import type { WorkingHours } from './rules/working-hours'

type Tokens = { readonly patient: string; readonly doctor: string; readonly admin: string }

/** What is printed at the start: the address, the tokens, and the reference's requests, ready to paste. */
export function banner(url: string, { patient, doctor, admin }: Tokens, now: Date, hours: WorkingHours): string {
  const api = url + pathPrefixes.unversioned
  const book = (body: object) => curl('POST', `${api}/appointments`, patient, body)
  const day = (offset: number) => new Date(now.getTime() + offset * 86_400_000)
  const booking = {
    doctor_id: 5,
    scheduled_at: wireTime(slotOn(day(5), hours)),
    type: 'online',
    notes: 'Regular checkup',
  }
  const dateOf = (moment: Date) => wireTime(moment).slice(0, 10)
  return `
clinic-api ${apiVersion} listens on ${url} (clock: ${wireTime(now)})
The error table, the status graphs, and any error to try: ${url}/

Tokens
  patient 10: ${patient}
  doctor 5:   ${doctor}
  admin 1:    ${admin}

# Book an appointment; a second time, the slot is taken
${book(booking)}

# A time in the past and a type that does not exist
${book({ ...booking, scheduled_at: wireTime(day(-1)), type: 'video' })}

# List, page and filter appointments
${curl('GET', `${api}/appointments?page=1&per_page=15`, patient)}
${curl('GET', `${api}/appointments?status=pending&date_from=${dateOf(now)}&date_to=${dateOf(day(11))}`, patient)}

# Confirm the appointment and find its consultation, as the doctor
${curl('POST', `${api}/appointments/42/confirm`, doctor)}
${curl('GET', `${api}/consultations?status=scheduled&doctor_id=5&limit=50`, doctor)}

# Only a doctor can start a consultation
${curl('POST', `${api}/consultations/1/start`, patient)}
`
}

function slotOn(day: Date, { opens, closes }: WorkingHours): Date {
  const ten = 10 * 60
  const minutes = opens <= ten && ten + 30 <= closes ? ten : opens
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), 0, minutes))
}

function curl(method: string, url: string, token: string, body?: object): string {
  const lines = [
    `curl ${method === 'GET' ? '' : `-X ${method} `}'${url}'`,
    `-H "Authorization: Bearer ${token}"`,
    ...(body ? [`-H "Content-Type: application/json"`, `-d '${JSON.stringify(body, undefined, 2)}'`] : []),
  ]
  return lines.join(' \\\n  ')
}
