import { hex } from '../core/hex'

/** A key that no other call has. A page without HTTPS has no `randomUUID`, and React Native no `crypto`: the key must not repeat, but may be guessed. */
export function randomKey(): string {
  const bytes = new Uint8Array(16)
  const { crypto } = globalThis as { readonly crypto?: Crypto }
  if (typeof crypto?.getRandomValues === 'function') return hex(crypto.getRandomValues(bytes))
  return hex(bytes.map(() => Math.random() * 256))
}
