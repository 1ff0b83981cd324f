import type { ResolvedRow } from '../../core/resolve-rows'
import type { Actor } from './explanation'

/** Who acts on an error, and how. It follows from the recovery and the status. */
export function whoActs({ recovery, status, carries }: ResolvedRow): {
  readonly actor: Actor
  readonly action: string
} {
  if (recovery === 'transient') {
    const wait = carries?.includes('retryAfter') ? 'waits as long as the response says' : 'waits a little'
    return { actor: 'client', action: `The client ${wait}, then sends the same request again.` }
  }
  if (recovery === 'correctable') {
    return { actor: 'caller', action: 'The caller changes something, then sends the request again.' }
  }
  if (status >= 500) {
    return { actor: 'operator', action: 'A retry does not help. Whoever runs the server fixes the cause.' }
  }
  return { actor: 'caller', action: 'A retry does not help. The caller stops, and does something else.' }
}
