import type { Waiting } from '../failure'
import { Notice, stay } from './notice'
import { Timer } from './timer'
import { titleOf } from './title-of'

interface Props {
  waiting: Waiting
  withdraw: () => void
}

/** A booking that is sent by itself, once the visitor is online again or the time is up that the service asked for. */
export function WaitingNotice({ waiting: { error, until }, withdraw }: Props) {
  return (
    <Notice title={error ? titleOf(error) : 'You are offline'} tone="transient" error={error} focus={stay}>
      <p>
        {error
          ? 'What you chose is kept, and sent again by itself when the time is up.'
          : 'What you chose is kept, and sent by itself as soon as you are back online.'}
      </p>
      {error && <Timer until={until} over="Sending…" />}
      <button type="button" className="quiet" onClick={withdraw}>
        Do not send it
      </button>
    </Notice>
  )
}
