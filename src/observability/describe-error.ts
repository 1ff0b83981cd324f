import type { Recovery } from '../core/contract'
import { safeGet } from '../core/safe-get'
import { defined } from '../http/defined'
import { foreignCodeOf, kindOf } from './foreign-error'
import { knownError } from './known-error'
import { loggableText, maximum, type RedactionBudget } from './redaction-budget'
import { stackFrames } from './stack-frames'
import { loggableList, toLoggable } from './to-loggable'

/** What a log says of one failure: plain data that JSON can hold, without secrets, bounded in size. */
export interface CauseRecord {
  /** The row's name; that of an `HttpError`; the kind of any other failure. */
  readonly name: string
  /** The error's own message, which the wire may have masked. */
  readonly message: string
  /** The row's code, or that of a driver, a library or the system. */
  readonly code?: number | string
  readonly status?: number
  readonly category?: string
  readonly recovery?: Recovery
  /** What is wrong with each field. */
  readonly errors?: unknown
  /** Seconds. */
  readonly retryAfter?: unknown
  /** The public facts of this occurrence; of a driver's or the system's error, what tells where it failed. */
  readonly details?: unknown
  /** The private facts of this occurrence, which the wire never has. */
  readonly internal?: unknown
  /** The failure behind it: a `CauseRecord`, or whatever was thrown in the place of an Error. */
  readonly cause?: unknown
  /** The failures behind an `AggregateError`. */
  readonly causes?: readonly unknown[]
  /** Only where frames were captured, which an expected failure does not do by default. */
  readonly stack?: string
}

/** What drivers and the system say of where something failed. Their other fields may quote data. */
const places = ['errno', 'syscall', 'path', 'address', 'port', 'severity', 'constraint', 'constraint_name', 'table']

/** Describes an error, ours or not. */
export function describeError(error: object, budget: RedactionBudget): CauseRecord {
  const ours = knownError(error, budget)
  const kind = kindOf(error)
  const message = textOf(safeGet(error, 'message'))
  const plain = (field: string) => toLoggable(safeGet(error, field), budget, describeError)
  const fact = (field: string) => (ours ? plain(field) : undefined)
  const clean = loggableText(message, budget)
  const frames = stackFrames(safeGet(error, 'stack'), message)
  const aggregated = ours ? undefined : safeGet(error, 'errors')
  const title = `${kind}: ${clean.slice(0, maximum.key)}`
  const stack = frames.length > 0 ? loggableText([title, ...frames].join('\n'), budget) : undefined
  // Before the facts, which may use up the room.
  const cause = plain('cause')
  return defined({
    name: ours?.name ?? kind,
    message: clean,
    code: ours ? plain('code') : foreignCodeOf(error),
    // The status tells most of an upstream's answer.
    status: (ours ?? knownError(error))?.status,
    category: fact('category'),
    recovery: fact('recovery'),
    errors: fact('errors'),
    retryAfter: fact('retryAfter'),
    details: ours ? plain('details') : placesOf(plain),
    internal: fact('internal'),
    cause,
    causes: Array.isArray(aggregated) ? loggableList(aggregated, aggregated.length, budget, describeError) : undefined,
    stack,
  }) as CauseRecord
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

function placesOf(plain: (field: string) => unknown): object | undefined {
  const found = places.map((place) => [place, plain(place)] as const).filter(([, value]) => value !== undefined)
  return found.length > 0 ? Object.fromEntries(found) : undefined
}
