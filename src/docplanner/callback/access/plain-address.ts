/** The canonical form of an address, as in a URL. IPv4 inside IPv6 becomes plain IPv4. `undefined` if it is no address. */
export function plainAddress(address: string): string | undefined {
  const v4 = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})$/i.exec(address)?.[1]
  try {
    if (v4 !== undefined) return new URL(`http://${v4}`).hostname
    return address.includes(':') ? new URL(`http://[${address}]`).hostname.slice(1, -1) : undefined
  } catch {
    return undefined
  }
}
