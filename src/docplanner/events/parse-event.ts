import { fieldErrors } from '../../http'
import { type FieldIssue, issueTexts } from '../payloads/field-issue'
import type { Reader } from '../payloads/reader'
import type { DocplannerEvent, DocplannerEventName, UnknownDocplannerEvent } from './event'
import { eventReaders } from './readers'

/** The names of Docplanner's 17 events. */
export const docplannerEventNames = /* @__PURE__ */ (() =>
  Object.freeze(Object.keys(eventReaders)))() as readonly DocplannerEventName[]

/** What was parsed already, and is given back as it is. */
const parsed = /* @__PURE__ */ new WeakSet<object>()

/**
 * The event in a payload, pushed or pulled. Never throws: what is none of the 17, or lacks what it cannot do without, becomes
 * `unknown`, with the payload. Absent, `null` and new members do no harm.
 *
 * @example const event = parseDocplannerEvent(await request.json())
 */
export function parseDocplannerEvent(payload: unknown): DocplannerEvent | UnknownDocplannerEvent {
  if (typeof payload === 'object' && payload !== null && parsed.has(payload)) return payload as DocplannerEvent
  const event = read(payload)
  parsed.add(event)
  return event
}

function read(payload: unknown): DocplannerEvent | UnknownDocplannerEvent {
  const issues: FieldIssue[] = []
  let given: string | undefined
  try {
    const { name } = Object(payload)
    if (typeof name === 'string') given = name
    const readers: { readonly [name: string]: Reader<object> } = eventReaders
    const reader = given !== undefined && Object.hasOwn(readers, given) ? readers[given] : undefined
    const event = reader?.(payload, [], issues)
    if (event !== undefined && issues.length === 0) return { ...event, payload } as DocplannerEvent
  } catch {
    // Nothing that JSON can make, such as an object with a throwing getter.
  }
  return { name: 'unknown', given, ...(issues.length > 0 ? { issues: fieldErrors(issueTexts(issues)) } : {}), payload }
}
