/**
 * Whether a client read this error from another server's answer, or got no answer: a row has the mark `received`, an
 * `HttpError` the `reason` why no row names it.
 */
export function isReceived(error: object): boolean {
  const { received, reason } = error as { readonly received?: boolean; readonly reason?: string }
  return received ?? reason !== undefined
}
