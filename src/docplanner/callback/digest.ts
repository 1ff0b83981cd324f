import { hex } from '../../core/hex'

/** SHA-256, by Web Crypto: every runtime has it. */
export async function sha256(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
}

/** The same as hexadecimal digits. */
export async function sha256Hex(text: string): Promise<string> {
  return hex(await sha256(text))
}

/** Compares every byte, so that the time it takes does not tell where the first difference is. */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  let difference = one.length ^ other.length
  for (let at = 0; at < one.length; at++) difference |= (one[at] as number) ^ (other[at] ?? 0)
  return difference === 0
}
