import type { HttpError } from 'error-codebook'
import type { ReactNode } from 'react'
import { Notice } from './notice'
import { titleOf } from './title-of'

/** A failure that no row names: a newer server, a proxy, no network. Says what is known, but not the answer's own text, which is for developers. */
export function Unlisted({ error, outcome }: { error: HttpError; outcome: ReactNode }) {
  const { reason } = error
  return (
    <Notice title={titleOf(error)} error={error}>
      {reason === 'no-answer' && <p>Please check your connection.</p>}
      {outcome}
      {reason === 'newer-server' && (
        <button type="button" className="quiet" onClick={() => location.reload()}>
          Load the newer page
        </button>
      )}
    </Notice>
  )
}
