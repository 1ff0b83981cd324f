import { asObject } from '../../core/safe-get'
import { fieldErrors } from '../../http'
import { type FieldIssue, issueTexts } from '../payloads/field-issue'
import type { Reader } from '../payloads/reader'
import type { DocplannerEvent, DocplannerEventName, UnknownDocplannerEvent } from './event'
import { eventReaders } from './readers'

/** The names of Docplanner's 17 events. */
export const docplannerEventNames = /* @__PURE__ */ (() =>
  Object.freeze(Object.keys(eventReaders)))() as readonly DocplannerEventName[]

/** The results of earlier calls, which are returned unchanged. */
const parsed = /* @__PURE__ */ new WeakSet<object>()

/**
 * Reads the event in a payload, pushed or pulled. Never throws: an event that is none of the 17, or lacks a required field, becomes
 * `unknown`, with the payload. Other fields may be absent, `null` or new.
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
  let eventName: string | undefined
  try {
    const { name } = asObject(payload)
    if (typeof name === 'string') eventName = name
    const readers: { readonly [name: string]: Reader<object> } = eventReaders
    const reader = eventName !== undefined && Object.hasOwn(readers, eventName) ? readers[eventName] : undefined
    const event = reader?.(payload, [], issues)
    if (event !== undefined && issues.length === 0) return { ...event, payload } as DocplannerEvent
  } catch {
    // Not JSON, such as an object with a getter that throws.
  }
  const found = issues.length > 0 ? { issues: fieldErrors(issueTexts(issues)) } : {}
  return { name: 'unknown', given: eventName, ...found, payload }
}
