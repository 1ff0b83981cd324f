import { hex } from '../core/hex'

/** A key that no other call has. React Native has no `crypto`, or one that throws: the key must not repeat, but may be guessed. */
export function randomKey(): string {
  const bytes = Uint8Array.from({ length: 16 }, () => Math.random() * 256)
  try {
    crypto.getRandomValues(bytes)
  } catch {}
  return hex(bytes)
}
