import { ipv4Of, parseIpAddress } from '../core/ip-address'

/**
 * The key that a caller is counted under. An IPv6 address counts as its /64, which is one customer's. An IPv4 address inside IPv6 is
 * IPv4. Any other key stays as it is.
 */
export function callerKey(key: string): string {
  // Most keys: an IPv4 address, or a user's id.
  if (!key.includes(':')) return key
  const address = parseIpAddress(key)
  if (address === undefined) return key
  return ipv4Of(address) ?? `${address.slice(0, 4).map(hexadecimal).join(':')}::/64`
}

const hexadecimal = (group: number) => group.toString(16)
