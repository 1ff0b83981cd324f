import { apiVersion, pathPrefixes } from 'error-codebook/contract'
import { wireTime } from './clock'
import type { NextVisit } from './database/next-visit'
import { assignment } from './shell'

/** What the service tells at its start. */
export interface BannerFacts {
  readonly url: string
  readonly now: Date
  /** The pages that are served, and what each is for. */
  readonly pages: readonly (readonly [path: string, purpose: string])[]
  /** The folder that keeps the data, if there is one. */
  readonly dataFolder: string | undefined
  readonly tokens: { readonly patient: string; readonly doctor: string; readonly admin: string }
  readonly visit: NextVisit
}

const day = 86_400_000

/** What is printed at the start: the pages to open, and requests to paste into a shell, each on a line. */
export function banner({ url, now, pages, dataFolder, tokens, visit }: BannerFacts): string {
  const { start, appointmentId, consultationId } = visit
  const yesterday = new Date(now.getTime() - day)
  const widest = Math.max(...pages.map(([path]) => path.length))
  const header = (token: string) => `Authorization: Bearer ${token}`
  const booking = (scheduled_at: Date, type: string) =>
    JSON.stringify({ doctor_id: 5, scheduled_at: wireTime(scheduled_at), type })

  return `
clinic-api ${apiVersion} listens on ${url} (clock: ${wireTime(now)})
${dataFolder === undefined ? 'Its data stays in memory unless DATA_DIR is set.' : `Its data is kept in ${dataFolder}`}

Pages to open
${pages.map(([path, purpose]) => `  ${url}${path.padEnd(widest)}  ${purpose}`).join('\n')}

# Paste these lines first: patient 10, doctor 5 and admin 1, for 8 hours
${assignment('API', url + pathPrefixes.unversioned)}
${assignment('PATIENT', header(tokens.patient))}
${assignment('DOCTOR', header(tokens.doctor))}
${assignment('ADMIN', header(tokens.admin))}
${assignment('JSON', 'Content-Type: application/json')}
${assignment('BOOKING', booking(start, 'online'))}
${assignment('WRONG', booking(yesterday, 'video'))}

# Book an appointment; a second time, the slot is taken
curl "$API/appointments" -H "$PATIENT" -H "$JSON" -d "$BOOKING"

# A time in the past and a type that does not exist
curl "$API/appointments" -H "$PATIENT" -H "$JSON" -d "$WRONG"

# List, page and filter appointments
curl "$API/appointments?page=1&per_page=15" -H "$PATIENT"
curl "$API/appointments?status=pending&doctor_id=5" -H "$ADMIN"

# Confirm the appointment and find its consultation, as the doctor
curl -X POST "$API/appointments/${appointmentId}/confirm" -H "$DOCTOR"
curl "$API/consultations?status=scheduled&doctor_id=5" -H "$DOCTOR"

# Only a doctor can start a consultation
curl -X POST "$API/consultations/${consultationId}/start" -H "$PATIENT"

# Any error of the contract
curl -i "$API/provoke/SLOT_UNAVAILABLE"
`
}
