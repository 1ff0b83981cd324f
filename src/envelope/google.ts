import { isRecord } from '../core/contract-faults/shape'
import type { Envelope, EnvelopeContext, EnvelopeError, EnvelopeFields } from '../core/envelope'
import { asObject } from '../core/safe-get'
import { defined } from '../http/defined'
import { errorsOfTexts, type FieldText, fieldTexts } from './field-texts'
import { fromMetadata, toMetadata } from './google-metadata'
import { canonicalCode } from './google-status'
import { codeIn, itemsIn, numberIn, safeReader, stringIn, textIn } from './values'

/** How Google's form names its errors. */
export interface GoogleEnvelopeOptions {
  /** Whose names they are, such as `booking.example.com`. Errors of other domains are then not read. */
  readonly domain?: string | undefined
}

const typePrefix = 'type.googleapis.com/google.rpc.'

// No field of details has this name: it is no identifier.
const codeKey = 'error-code'

/** Google's form without a domain. `createGoogleEnvelope` takes one. */
export const googleEnvelope: Envelope = /* @__PURE__ */ createGoogleEnvelope()

/**
 * The form of Google's APIs (AIP-193). The name is the `reason` of an `ErrorInfo`; its `metadata` hold the details and, as `error-code`,
 * the code. `error.code` is the HTTP status. It has no place for a timestamp.
 */
export function createGoogleEnvelope({ domain }: GoogleEnvelopeOptions = {}): Envelope {
  return {
    mediaType: 'application/json',
    write(error, context) {
      const { message, status } = error
      const details = [errorInfo(error, domain), ...otherDetails(error, context)]
      return { error: { code: status, message, status: canonicalCode(status), details } }
    },
    read: safeReader((body) => {
      const { code: status, message, details } = asObject(asObject(body).error)
      const items = itemsIn(details).map(asObject)
      const detailOf = (type: string) => asObject(items.find((each) => each['@type'] === typePrefix + type))
      const info = detailOf('ErrorInfo')
      const name = textIn(info.reason)
      if (name === undefined || (domain !== undefined && info.domain !== domain)) return undefined
      const { [codeKey]: code, ...facts } = fromMetadata(info.metadata)
      return defined<EnvelopeFields>({
        name,
        code: codeIn(code),
        message: textIn(message),
        status: numberIn(status),
        errors: errorsOfTexts(itemsIn(detailOf('BadRequest').fieldViolations).map(fieldTextIn)),
        retryAfter: secondsIn(detailOf('RetryInfo').retryDelay),
        details: Object.keys(facts).length > 0 ? facts : undefined,
        requestId: textIn(detailOf('RequestInfo').requestId),
        docs: textIn(asObject(itemsIn(detailOf('Help').links)[0]).url),
      })
    }),
  }
}

interface Detail {
  readonly '@type': string
  readonly [member: string]: unknown
}

function detail(type: string, members: { readonly [member: string]: unknown }): Detail {
  return { '@type': typePrefix + type, ...members }
}

function errorInfo({ name, code, details }: EnvelopeError, domain: string | undefined): Detail {
  const metadata = toMetadata({ [codeKey]: code, ...(isRecord(details) ? details : {}) })
  const members = { reason: name, domain, metadata: Object.keys(metadata).length > 0 ? metadata : undefined }
  return detail('ErrorInfo', defined(members))
}

function otherDetails({ errors, retryAfter }: EnvelopeError, { requestId, docs }: EnvelopeContext): Detail[] {
  const details: Detail[] = []
  if (retryAfter !== undefined) details.push(detail('RetryInfo', { retryDelay: `${retryAfter}s` }))
  const fieldViolations = fieldTexts(errors).map(({ field, text }) => ({ field, description: text }))
  if (fieldViolations.length > 0) details.push(detail('BadRequest', { fieldViolations }))
  if (requestId !== undefined) details.push(detail('RequestInfo', { requestId }))
  if (docs !== undefined) details.push(detail('Help', { links: [{ description: 'About this error', url: docs }] }))
  return details
}

function fieldTextIn(violation: unknown): Partial<FieldText> {
  const { field, description } = asObject(violation)
  return defined<Partial<FieldText>>({ field: stringIn(field), text: textIn(description) })
}

/** A duration of protobuf's JSON: `3s`, `1.5s`. */
function secondsIn(duration: unknown): number | undefined {
  const [, seconds] = /^(\d+(?:\.\d+)?)s$/.exec(textIn(duration) ?? '') ?? []
  return seconds === undefined ? undefined : Number(seconds)
}
