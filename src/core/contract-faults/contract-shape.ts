import type { Fault } from './fault'
import { fieldsShape } from './field-shape'
import {
  anything,
  flag,
  integer,
  isRecord,
  listOf,
  number,
  objectOf,
  oneOf,
  recordOf,
  type Shape,
  shown,
  text,
  wrongType,
} from './shape'

const recovery = oneOf('transient', 'correctable', 'terminal')

const errorStatus: Shape = (value, place) => statusWithin(value, place, 400, 599, 'an error status')

const successStatus: Shape = (value, place) => statusWithin(value, place, 200, 299, 'a success status')

function statusWithin(value: unknown, place: string, first: number, last: number, kind: string): Fault[] {
  const isWithin = Number.isInteger(value) && (value as number) >= first && (value as number) <= last
  if (isWithin) return []
  return [{ place, problem: `${shown(value)} is not ${kind}`, fix: `Write a number from ${first} to ${last}.` }]
}

const code: Shape = (value, place) =>
  Number.isSafeInteger(value) || (typeof value === 'string' && value !== '')
    ? []
    : [{ place, problem: `${shown(value)} is not a code`, fix: 'Write an integer or a text, or leave the code out.' }]

const range: Shape = (value, place) =>
  Array.isArray(value) && value.length === 2 && value.every(Number.isSafeInteger)
    ? []
    : [{ place, problem: 'a range is two integers', fix: 'Write [first, last].' }]

const meta: Shape = (value, place) => {
  if (!isRecord(value)) return [wrongType(value, place, 'an object')]
  try {
    JSON.stringify(value)
    return []
  } catch {
    return [{ place, problem: 'it cannot be written as JSON', fix: 'Remove what refers to itself, and big integers.' }]
  }
}

const row = objectOf(
  { meaning: text },
  {
    code,
    category: text,
    status: errorStatus,
    message: text,
    recovery,
    carries: listOf(oneOf('errors', 'retryAfter')),
    details: fieldsShape,
    text: flag,
    audience: oneOf('public', 'partner', 'internal'),
    since: text,
    deprecated: objectOf({ since: text }, { use: text }),
    meta,
  },
)

const category = objectOf({ title: text }, { range, ranges: listOf(range), status: errorStatus, recovery })

const roleRequirement = objectOf({ role: listOf(text), refusal: text })

const fieldRequirement = objectOf({ field: text, refusal: text })

const anyRequirement = objectOf({ refusal: text }, { role: listOf(text), field: text })

/** A requirement names who may move, or a field that must be there. */
const requirement: Shape = (value, place) => {
  const { role, field } = isRecord(value) ? value : {}
  if (role !== undefined && field !== undefined) {
    return [{ place, problem: 'it has both a role and a field', fix: 'Write two requirements.' }]
  }
  if (role !== undefined) return roleRequirement(value, place)
  if (field !== undefined) return fieldRequirement(value, place)
  const faults = anyRequirement(value, place)
  const problem = 'it has neither a role nor a field'
  // A misspelt key says more.
  return faults.length > 0 ? faults : [{ place, problem, fix: "Add role: ['admin'] or field: 'reason'." }]
}

const lifecycle = objectOf(
  {
    initial: text,
    statuses: recordOf(objectOf({ meaning: text })),
    transitions: recordOf(listOf(text)),
    refusals: listOf(objectOf({ refusal: text }, { from: text, to: text })),
    unknownStatus: text,
  },
  { requirements: recordOf(listOf(requirement)), inferred: flag },
)

const operation = objectOf(
  {
    method: oneOf('GET', 'POST', 'PUT', 'PATCH', 'DELETE'),
    path: text,
    summary: text,
    success: successStatus,
    errors: listOf(text),
  },
  { query: fieldsShape, body: fieldsShape },
)

const rateLimits = objectOf(
  {
    headers: objectOf({ limit: text, remaining: text, reset: text }),
    windows: recordOf(number),
    tiers: recordOf(recordOf(number)),
    refusal: text,
  },
  { unavailable: text },
)

const pagination = objectOf({
  page: objectOf({ first: integer, default: integer }),
  perPage: objectOf({ default: integer, maximum: integer }),
})

/** Its contract is checked as one. */
const extension = objectOf({ contract: recordOf(anything), from: text }, { omit: listOf(text) })

/** The form of a whole contract. */
export const contractShape: Shape = objectOf(
  { name: text, version: text, fallback: text, categories: recordOf(category), errors: recordOf(row) },
  {
    since: text,
    versionHeader: text,
    validation: text,
    extends: listOf(extension),
    lifecycles: recordOf(lifecycle),
    operations: recordOf(operation),
    rateLimits,
    pagination,
    texts: recordOf(recordOf(text)),
    docs: recordOf(objectOf({ causes: listOf(text), fix: text }, { see: listOf(text) })),
    docsUrl: text,
    envelope: anything,
    fieldMessages: recordOf(text),
    httpStatuses: recordOf(objectOf({ reason: text, meaning: text, listedBy: listOf(text) })),
  },
)
