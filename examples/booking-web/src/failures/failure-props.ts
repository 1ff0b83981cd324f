import type { Slot } from '../api'
import type { Failure } from '../failure'

/** All that the answer to a failure may need. */
export interface FailureProps {
  failure: Failure
  /** The visitor has chosen something else since. */
  changed: boolean
  /** The chosen doctor's. */
  slots: readonly Slot[]
  onSlot: (slot: string) => void
}
