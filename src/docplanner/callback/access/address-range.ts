import { parseIpAddress } from '../../../core/ip-address'

/** Addresses that share their first bits: one of them as a number of 128 bits, and how many bits they share. */
interface Range {
  readonly value: bigint
  readonly bits: number
}

/** A range in CIDR form (`192.0.2.0/24`, `2001:db8::/32`), or a single address; `undefined` for anything else. */
export function rangeOf(text: string): Range | undefined {
  const [, address = '', prefix] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(text) ?? []
  const value = numberOf(address)
  // An IPv4 address takes the last 32 bits.
  const bits = prefix === undefined ? 128 : Number(prefix) + (address.includes(':') ? 0 : 96)
  return value === undefined || bits > 128 ? undefined : { value, bits }
}

/** Whether an address lies in one of the ranges. */
export function isWithin(address: string, ranges: readonly Range[]): boolean {
  const value = numberOf(address)
  return value !== undefined && ranges.some((range) => (value ^ range.value) >> BigInt(128 - range.bits) === 0n)
}

/** An address as one number, IPv4 in its IPv6 form: `::ffff:192.0.2.1`. */
function numberOf(address: string): bigint | undefined {
  return parseIpAddress(address)?.reduce((value, group) => (value << 16n) | BigInt(group), 0n)
}
