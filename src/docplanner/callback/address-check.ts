import { HttpError } from '../../core/http-error'
import { misuse } from '../../core/misuse'
import type { CallbackCall } from './call'

/** Who may call. */
export interface AddressOptions {
  /**
   * The addresses that may call, or a function that knows, for a list that changes or has ranges. Docplanner publishes its own, and
   * changes them. A call whose address is not known is refused.
   */
  readonly allowedAddresses?: readonly string[] | ((address: string) => boolean | Promise<boolean>) | undefined
}

/**
 * Makes the check of the caller's address.
 *
 * @throws TypeError for a list with something else in it than addresses
 */
export function addressCheck({ allowedAddresses }: AddressOptions): (call: CallbackCall) => Promise<void> {
  if (allowedAddresses === undefined) return async () => {}
  const allowed = typeof allowedAddresses === 'function' ? allowedAddresses : memberOf(allowedAddresses)
  return async ({ address }) => {
    if (address === undefined || !(await allowed(plainAddress(address) ?? address))) throw new HttpError(403)
  }
}

function memberOf(addresses: readonly string[]): (address: string) => boolean {
  const plain = addresses.map((address) => {
    const known = plainAddress(address)
    if (known !== undefined) return known
    throw misuse(
      'invalid-argument',
      `allowedAddresses: ${JSON.stringify(address)} is no IP address. Ranges need a function.`,
    )
  })
  const set = new Set(plain)
  return (address) => set.has(address)
}

/** One form for each address, as URLs have it; IPv4 as such where a socket shows it inside IPv6. */
function plainAddress(address: string): string | undefined {
  const v4 = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})$/i.exec(address)?.[1]
  try {
    if (v4 !== undefined) return new URL(`http://${v4}`).hostname
    return address.includes(':') ? new URL(`http://[${address}]`).hostname : undefined
  } catch {
    return undefined
  }
}
