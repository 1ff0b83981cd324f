import type { ApiError } from '../core/api-error'
import type { Envelope, EnvelopeAnswer, EnvelopeFields } from '../core/envelope'
import { isText } from '../core/parse-field-errors'
import { bodyParser } from '../core/parser'
import { retryAfterOf } from '../core/retry-after'
import { rowRevivers } from '../core/rows/revive'
import type { AnyParser, Rows, RowsHolder } from '../core/rows/rows'
import { errorsIn } from './values'

/** The rows of a contract with its own envelope: what its client reads errors with. */
export interface RowsInEnvelope<Known extends ApiError = ApiError, NamesByOperation = object>
  extends RowsHolder<Known, NamesByOperation> {
  readonly envelope: Envelope
  readonly throughEnvelope: NonNullable<RowsHolder['throughEnvelope']>
}

/** Joins rows and the envelope of their contract; generated files call it. */
export function rowsInEnvelope<Known extends ApiError, NamesByOperation>(
  rows: Rows<Known, NamesByOperation>,
  envelope: Envelope,
): RowsInEnvelope<Known, NamesByOperation> {
  return {
    rows,
    envelope,
    throughEnvelope: (parse, otherwise) => envelopeParser(rows, envelope, parse, otherwise),
  }
}

/** A body that fits and names no row, or tells it by a code alone, may be another contract's: `otherwise` is asked too. */
function envelopeParser(
  rows: string,
  envelope: Envelope,
  parse: AnyParser,
  otherwise: AnyParser | undefined,
): AnyParser {
  const withoutRow = bodyParser(rows, () => new Map())
  const elsewhere = otherwise ?? withoutRow
  let names: Map<unknown, string> | undefined
  const nameOf = ({ name, code }: EnvelopeFields): string | undefined => {
    if (isText(name) || code === undefined) return name
    names ??= new Map(Array.from(rowRevivers(rows), ([each = '', revive]) => [revive.code, each]))
    return names.get(code)
  }
  return (body, meta = {}) => {
    const found = fieldsOf(envelope, body, meta)
    if (found === undefined) return elsewhere(body, meta)
    const { code, message, errors, retryAfter, details } = found
    const name = nameOf(found)
    const house = {
      message,
      error: name ?? (code === undefined ? undefined : String(code)),
      status: meta.status || found.status,
      errors: errorsIn(errors),
      retry_after: retryAfterOf(meta.headers ?? {}, retryAfter),
      details,
    }
    const facts = factsOf(found)
    const own = Object.assign((name === undefined ? withoutRow : parse)(house, meta), facts)
    if (otherwise === undefined || (isRow(own) && isText(found.name))) return own
    const other = otherwise(body, meta)
    if (!isRow(own)) return isRow(other) || ambiguous.has(other) ? other : own
    if (!isRow(other)) return ambiguous.has(other) ? other : own
    const unknown = Object.assign(withoutRow({ ...house, error: String(code) }, meta), facts)
    ambiguous.add(unknown)
    return unknown
  }
}

/** Errors with a code that several contracts have: the body does not tell whose it is. */
const ambiguous = /* @__PURE__ */ new WeakSet<object>()

/** What an envelope reads. A hand-written one may throw. */
function fieldsOf(envelope: Envelope, body: unknown, meta: EnvelopeAnswer): EnvelopeFields | undefined {
  try {
    return envelope.read(body, meta)
  } catch {
    return undefined
  }
}

function factsOf({ requestId, docs }: EnvelopeFields) {
  return { ...(isText(requestId) ? { requestId } : {}), ...(isText(docs) ? { docs } : {}) }
}

/** No row's error is without a category. */
const isRow = ({ category }: ReturnType<AnyParser>): boolean => category !== undefined
