/** Whether anything was booked, as far as the page can know. */
export function Outcome({ uncertain }: { uncertain: boolean }) {
  return (
    <p>
      {uncertain
        ? 'We cannot tell whether your appointment was booked. Trying again is safe: it is not booked twice.'
        : 'Your appointment was not booked.'}{' '}
      What you chose and wrote is still here.
    </p>
  )
}
