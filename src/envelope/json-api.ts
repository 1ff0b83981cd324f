import { isRecord } from '../core/contract-faults/shape'
import type { Envelope, EnvelopeFields } from '../core/envelope'
import { pointerOf } from '../core/field-pointer'
import { parseFieldErrors } from '../core/parse-field-errors'
import { reasonPhrase } from '../core/reason-phrase'
import { asObject } from '../core/safe-get'
import type { FieldErrors } from '../core/wire-error'
import { defined } from '../http/defined'
import { fieldTexts } from './field-texts'
import { codeIn, detailsIn, itemsIn, numberIn, safeReader, textIn } from './values'

/**
 * JSON:API 1.1. The first error object is the error itself: its `code` is the name, and `meta` holds the code, `details`, `retryAfter`,
 * `requestId` and `timestamp`. Each text of a field error is one more error object, whose `source.pointer` is the path of the field:
 * `data.attributes.email` is `/data/attributes/email`.
 */
export const jsonApiEnvelope: Envelope = {
  mediaType: 'application/vnd.api+json',
  write(error, { timestamp, requestId, docs }) {
    const { name, code, message, status, errors, retryAfter, details } = error
    const common = { status: String(status), code: name, title: reasonPhrase(status) }
    const meta = defined<Meta>({ code, details, retryAfter, requestId, timestamp })
    const main = defined<ErrorObject>({
      links: docs === undefined ? undefined : { type: docs },
      ...common,
      detail: message,
      meta: Object.keys(meta).length > 0 ? meta : undefined,
    })
    return { errors: [main, ...objectsOfFields(errors, common)] }
  },
  read: /* @__PURE__ */ safeReader((body) => {
    const objects = itemsIn(asObject(body).errors).map(asObject)
    const ofFields = objects.filter(({ source }) => isRecord(source))
    const main = objects.find(({ source }) => !isRecord(source))
    // A server may answer with the field errors alone: then no text is about all of them.
    const {
      code: name,
      status,
      detail,
      title,
      links,
      meta,
    } = main ?? { ...objects[0], detail: undefined, title: undefined }
    if (textIn(name) === undefined) return undefined
    const { code, details, retryAfter, requestId, timestamp } = asObject(meta)
    const { type, about } = asObject(links)
    return defined<EnvelopeFields>({
      name: textIn(name),
      code: codeIn(code),
      message: textIn(detail) ?? textIn(title),
      status: numberIn(Number(textIn(status))),
      errors: parseFieldErrors(ofFields.map(({ source, detail }) => ({ detail, pointer: pointerIn(source) }))),
      retryAfter: numberIn(retryAfter),
      details: detailsIn(details),
      timestamp: textIn(timestamp),
      requestId: textIn(requestId),
      docs: linkIn(type) ?? linkIn(about),
    })
  }),
}

/** Its members, in the order of the specification. */
interface ErrorObject {
  links?: { type: string }
  status: string
  code: string
  title: string
  detail: string
  source?: { pointer: string }
  meta?: Meta
}

interface Meta {
  code?: number | string
  details?: unknown
  retryAfter?: number
  requestId?: string
  timestamp?: string
}

function objectsOfFields(
  errors: FieldErrors | undefined,
  common: Pick<ErrorObject, 'status' | 'code' | 'title'>,
): ErrorObject[] {
  return fieldTexts(errors).map(({ field, text }) => ({
    ...common,
    detail: text,
    source: { pointer: pointerOf(field) },
  }))
}

/** The pointer of a field of the body, or of a parameter of the query. */
function pointerIn(source: unknown): string | undefined {
  const { pointer, parameter } = asObject(source)
  const name = textIn(parameter)
  return textIn(pointer) ?? (name === undefined ? undefined : pointerOf(name))
}

/** A link is an address, or an object with one. */
function linkIn(link: unknown): string | undefined {
  return textIn(link) ?? textIn(asObject(link).href)
}
