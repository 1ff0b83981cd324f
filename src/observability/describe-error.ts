import type { Recovery } from '../core/contract'
import { escapeControls } from '../core/escape-controls'
import { safeGet } from '../core/safe-get'
import { defined } from '../http/defined'
import { foreignCodeOf, kindOf } from './foreign-error'
import { knownError } from './known-error'
import { loggableText, maximum, type RedactionBudget } from './redaction-budget'
import { stackFrames } from './stack-frames'
import { loggableList, toLoggable } from './to-loggable'

/** One failure in a log: plain data that JSON can hold, without secrets, of limited size. */
export interface CauseRecord {
  /** The name of the row or of the `HttpError`. For any other failure, its kind. */
  readonly name: string
  /** The error's own message, which the wire may have masked. */
  readonly message: string
  /** The row's code, if it has one; for other errors, the code of the driver, library or system. */
  readonly code?: number | string
  readonly status?: number
  readonly category?: string
  readonly recovery?: Recovery
  /** The errors of each field. */
  readonly errors?: unknown
  /** Seconds. */
  readonly retryAfter?: unknown
  /** The public facts of this occurrence. For an error of a driver or the system: where it failed. */
  readonly details?: unknown
  /** The private facts of this occurrence. They are never sent. */
  readonly internal?: unknown
  /** The failure behind it: a `CauseRecord`, or the thrown value if it is no Error. */
  readonly cause?: unknown
  /** The failures behind an `AggregateError`. */
  readonly causes?: readonly unknown[]
  /** Only if frames were captured: by default, expected failures capture none. */
  readonly stack?: string
}

/** Fields of drivers and the system that tell where something failed. Their other fields may quote data. */
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
  // Escaped: a message must not look like frames.
  const title = `${kind}: ${escapeControls(clean.slice(0, maximum.key))}`
  const stack = frames.length > 0 ? loggableText([title, ...frames].join('\n'), budget) : undefined
  // Read before the facts, because they may use up the budget.
  const cause = plain('cause')
  return defined({
    name: ours?.name ?? kind,
    message: clean,
    code: ours ? plain('code') : foreignCodeOf(error),
    // Of an upstream's answer too.
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
