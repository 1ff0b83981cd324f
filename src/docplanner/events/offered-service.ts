import type { DocplannerAddressService } from '../payloads/address-service'
import { objectReader } from '../payloads/object-reader'
import { amount, flag, id, type Reader, text } from '../payloads/reader'

/** A service as the doctor offers it at one address, in full. */
export interface DocplannerOfferedService extends DocplannerAddressService {
  readonly is_default?: boolean | undefined
  /** The service in Docplanner's own list; absent for one that the doctor made up. */
  readonly service_id?: string | undefined
  readonly description?: string | undefined
  /** In minutes. */
  readonly duration?: number | undefined
  readonly custom_name?: string | undefined
}

export const offeredService: Reader<DocplannerOfferedService> = /* @__PURE__ */ objectReader<DocplannerOfferedService>(
  { id },
  {
    name: text,
    price: amount,
    is_price_from: flag,
    is_visible: flag,
    is_default: flag,
    service_id: id,
    description: text,
    duration: amount,
    custom_name: text,
  },
)
