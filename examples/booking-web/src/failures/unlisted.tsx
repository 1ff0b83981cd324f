import type { HttpError } from 'error-codebook'
import { Notice } from './notice'
import { Outcome } from './outcome'

/** A failure that no row names: a newer server, a proxy, no network. Says what is known, and nothing more. */
export function Unlisted({ error, uncertain }: { error: HttpError; uncertain: boolean }) {
  return (
    <Notice title={titleOf(error.status)} error={error}>
      {error.error !== undefined && <p>The answer says: “{error.message}”</p>}
      <Outcome uncertain={uncertain} />
    </Notice>
  )
}

export function titleOf(status: number): string {
  if (status === 0) return navigator.onLine ? 'The clinic did not answer' : 'You are offline'
  return status < 400 ? 'The answer could not be read' : `The clinic answered with HTTP ${status}`
}
