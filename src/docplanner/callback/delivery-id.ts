import { HttpError } from '../../core/http-error'
import { sha256Hex } from './digest'

/**
 * What tells a repeat from a new request. Docplanner sends no id, so it is the event's name and everything in `data`; when
 * Docplanner wrote the message (`created_at`) counts only where `data` does not say when the visit was asked for.
 */
export async function deliveryId(payload: { readonly [member: string]: unknown }): Promise<string> {
  const { name, data, created_at } = payload
  return sha256Hex(canonical(isDated(data) ? [name, data] : [name, data, created_at]))
}

/** When it was asked for: a second request of the same patient for the same slot differs in it. */
function isDated(data: unknown): boolean {
  const { visit_booking_request, creating_booking } = Object(data)
  return Object(visit_booking_request ?? creating_booking).booking_at != null
}

const deepest = 64

/** JSON without a choice: the members of objects in order, so that a proxy that writes the body anew makes no new delivery. */
function canonical(value: unknown, depth = 0): string {
  if (depth > deepest) throw new HttpError(400)
  if (Array.isArray(value)) return `[${value.map((each) => canonical(each, depth + 1)).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${members.map(([name, each]) => `${JSON.stringify(name)}:${canonical(each, depth + 1)}`).join()}}`
}
