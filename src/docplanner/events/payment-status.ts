import { objectReader } from '../payloads/object-reader'
import { instant, type Reader, text } from '../payloads/reader'

/** How the payment of a visit went on: `paid`, `waiting_for_confirmation`, `not-paid`, `refunded` or `charged_back` as far as is known. */
export interface DocplannerPaymentStatus {
  readonly status_to: string
  readonly status_from?: string | undefined
  readonly changed_at?: string | undefined
}

export const paymentStatus: Reader<DocplannerPaymentStatus> = /* @__PURE__ */ objectReader<DocplannerPaymentStatus>(
  { status_to: text },
  { status_from: text, changed_at: instant },
)
