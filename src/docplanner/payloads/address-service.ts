import { objectReader } from './object-reader'
import { amount, flag, id, type Reader, text } from './reader'

/** What is done at a visit, as the doctor offers it at one address. */
export interface DocplannerAddressService {
  readonly id: string
  readonly name?: string | undefined
  /** In whole units of the country's currency. */
  readonly price?: number | undefined
  /** True where `price` is the lowest that it may come to. */
  readonly is_price_from?: boolean | undefined
  readonly is_visible?: boolean | undefined
}

export const addressService: Reader<DocplannerAddressService> = /* @__PURE__ */ objectReader<DocplannerAddressService>(
  { id },
  { name: text, price: amount, is_price_from: flag, is_visible: flag },
)
