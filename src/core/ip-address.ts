/** The eight groups of 16 bits of an IP address. IPv4 is in its IPv6 form: `::ffff:192.0.2.1`. */
export type IpAddress = readonly number[]

const bytes = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/
// The zone (`%eth0`) is an interface of the host that wrote it.
const withZone = /^([\da-f:.]{2,45})(?:%.+)?$/i

/** Reads an IP address in any spelling, in brackets and with a zone too; `undefined` for anything else. */
export function parseIpAddress(text: string): IpAddress | undefined {
  if (!text.includes(':')) return bytes.test(text) ? parseGroups(`::ffff:${text}`) : undefined
  const address = text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1) : text
  const [, groups] = withZone.exec(address) ?? []
  return groups === undefined ? undefined : parseGroups(groups)
}

/** The IPv4 address inside an address, if it is one. */
export function ipv4Of(address: IpAddress): string | undefined {
  const [high = 0, low = 0] = address.slice(6)
  if (address[5] !== 0xffff || address.slice(0, 5).some((group) => group !== 0)) return undefined
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}

function parseGroups(text: string): IpAddress | undefined {
  const halves = withoutDots(text)?.split('::')
  if (halves === undefined || halves.length > 2) return undefined
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':').map(parseGroup)))
  const zeros = 8 - head.length - tail.length
  if (halves.length === 2 ? zeros < 1 : zeros !== 0) return undefined
  const groups = [...head, ...Array<number>(zeros).fill(0), ...tail]
  return groups.includes(Number.NaN) ? undefined : groups
}

const parseGroup = (group: string) => (/^[\da-f]{1,4}$/i.test(group) ? Number.parseInt(group, 16) : Number.NaN)

/** Writes a last part in dots, as IPv4 has it, as two groups. */
function withoutDots(text: string): string | undefined {
  const at = text.lastIndexOf(':') + 1
  if (!text.includes('.', at)) return text
  const parts = bytes.exec(text.slice(at))?.slice(1) ?? []
  // '010' may mean 8 or 10.
  if (parts.length === 0 || parts.some((part) => Number(part) > 255 || String(Number(part)) !== part)) return undefined
  const [a = 0, b = 0, c = 0, d = 0] = parts.map(Number)
  return `${text.slice(0, at)}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`
}
