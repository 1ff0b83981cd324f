import { objectReader } from '../payloads/object-reader'
import type { DocplannerAddress } from '../payloads/place'
import { id, type Reader, text } from '../payloads/reader'

/** An address with what Docplanner sells for it. */
export interface DocplannerCommercialAddress extends DocplannerAddress {
  /** `premium`, `saas-only` or `basic` as far as is known. */
  readonly commercial_type?: string | undefined
}

export const commercialAddress: Reader<DocplannerCommercialAddress> =
  /* @__PURE__ */ objectReader<DocplannerCommercialAddress>(
    { id },
    { name: text, street: text, post_code: text, city_name: text, commercial_type: text },
  )
