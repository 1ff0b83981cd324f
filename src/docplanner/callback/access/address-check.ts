import { misuse } from '../../../core/misuse'
import { HttpError } from '../../../core/server-http-error'
import type { CallbackCall } from '../call'
import { isWithin, rangeOf } from './address-range'
import { plainAddress } from './plain-address'

/** Which addresses may call. */
export interface AddressOptions {
  /**
   * The addresses that may call, as single addresses or ranges (`192.0.2.0/24`, `2001:db8::/32`), or a function that decides, for a
   * list that changes. Docplanner publishes its addresses, and changes them. A call from an unknown address is refused.
   */
  readonly allowedAddresses?: readonly string[] | ((address: string) => boolean | Promise<boolean>) | undefined
}

/**
 * Makes the check of the caller's address.
 *
 * @throws TypeError for a list with an entry that is neither an address nor a range
 */
export function addressCheck({ allowedAddresses }: AddressOptions): (call: CallbackCall) => Promise<void> {
  if (allowedAddresses === undefined) return async () => {}
  const allowed = typeof allowedAddresses === 'function' ? allowedAddresses : memberOf(allowedAddresses)
  return async ({ address }) => {
    if (address === undefined || !(await allowed(plainAddress(address) ?? address))) throw new HttpError(403)
  }
}

function memberOf(listed: readonly string[]): (address: string) => boolean {
  const ranges = listed.map((text) => {
    const range = rangeOf(text)
    if (range !== undefined) return range
    throw misuse(
      'invalid-argument',
      `allowedAddresses: ${JSON.stringify(text)} is no IP address, and no range of them.`,
    )
  })
  return (address) => isWithin(address, ranges)
}
