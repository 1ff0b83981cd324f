import { asObject } from '../../core/safe-get'
import { HttpError } from '../../core/server-http-error'
import { sha256Hex } from './digest'

/**
 * Identifies a delivery, to recognise its repeats. Docplanner sends no id, so it is made of the event's name and everything in
 * `data`. The time of the message (`created_at`) counts only if `data` has no time of the request.
 */
export async function deliveryId(payload: { readonly [member: string]: unknown }): Promise<string> {
  const { name, data, created_at } = payload
  return sha256Hex(canonical(isDated(data) ? [name, data] : [name, data, created_at]))
}

/** Whether `data` has the time of the request, which differs if the same patient asks for the same slot again. */
function isDated(data: unknown): boolean {
  const { visit_booking_request, creating_booking } = asObject(data)
  return asObject(visit_booking_request ?? creating_booking).booking_at != null
}

const deepest = 64

/** JSON with sorted members, so that a proxy that rewrites the body does not make a new delivery. */
function canonical(value: unknown, depth = 0): string {
  if (depth > deepest) throw new HttpError(400)
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item, depth + 1)).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member, depth + 1)}`).join()}}`
}
