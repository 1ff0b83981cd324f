import { ipv4Of, parseIpAddress } from '../../../core/ip-address'

/** The canonical form of an address, as in a URL. IPv4 inside IPv6 becomes plain IPv4. `undefined` if it is no address. */
export function plainAddress(text: string): string | undefined {
  const address = parseIpAddress(text)
  if (address === undefined) return undefined
  const groups = address.map((group) => group.toString(16)).join(':')
  return ipv4Of(address) ?? new URL(`http://[${groups}]`).hostname.slice(1, -1)
}
