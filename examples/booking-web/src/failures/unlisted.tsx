import type { HttpError } from 'error-codebook'
import { Notice } from './notice'
import { Outcome } from './outcome'
import { titleOf } from './title-of'

/** A failure that no row names: a newer server, a proxy, no network. Says what is known, and nothing more. */
export function Unlisted({ error, uncertain }: { error: HttpError; uncertain: boolean }) {
  const { reason, message } = error
  return (
    <Notice title={titleOf(error)} error={error}>
      {reason === 'no-answer' && <p>Please check your connection.</p>}
      {(reason === 'newer-server' || reason === 'unlisted') && <p>The answer says: “{message}”</p>}
      <Outcome uncertain={uncertain} />
      {reason === 'newer-server' && (
        <button type="button" className="quiet" onClick={() => location.reload()}>
          Load the newer page
        </button>
      )}
    </Notice>
  )
}
