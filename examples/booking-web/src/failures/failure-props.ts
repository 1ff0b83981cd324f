import type { AnyApiError, HttpError } from 'error-codebook'
import type { Session } from '../api'
import type { Failure } from '../use-booking'

/** All that the answer to a failure may need. */
export interface FailureProps {
  failure: Failure
  session: Session
  /** Why a new session could not be started, where one was needed. */
  sessionError: AnyApiError | HttpError | undefined
  /** The slots still free with the chosen doctor. */
  free: readonly string[]
  onSlot: (slot: string) => void
}
