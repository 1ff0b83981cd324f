import type { FailureProps } from './failure-props'

/** Whether anything was booked, as far as the page can know. */
export function Outcome({ failure: { uncertain }, changed }: Pick<FailureProps, 'failure' | 'changed'>) {
  if (!uncertain) return <p>Your appointment was not booked. What you chose and wrote is still here.</p>
  return changed ? (
    <p>We cannot tell whether your earlier choice was booked. What you book now would be a second appointment.</p>
  ) : (
    <p>
      We cannot tell whether your appointment was booked. Trying again is safe: it is not booked twice. What you chose
      and wrote is still here.
    </p>
  )
}
