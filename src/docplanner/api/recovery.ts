import type { Recovery } from '../../core/contract'
import { UnnamedError } from '../../core/unnamed-error'

/** By operation of Docplanner's API and status: where an answer means something else than its status says. */
const exceptions = {
  // The slot is taken, or has no such service: another one can be booked.
  bookSlot: { 404: 'correctable' },
  // "Cannot be canceled because it is not booked": there is nothing left to cancel.
  cancelBooking: { 400: 'terminal' },
  // It is confirmed, cancelled, deleted or over: none of that goes away.
  confirmBooking: { 409: 'terminal' },
  // It was moved or cancelled meanwhile: read it again, and move the newest booking.
  moveBooking: { 409: 'correctable' },
} as const satisfies Record<string, { readonly [status: number]: Recovery }>

/** An operation of Docplanner's API whose answers mean more than their status. Leave it out for any other. */
export type DocplannerOperation = keyof typeof exceptions

/**
 * What can be done about a failure that Docplanner answers. A 500 is as transient as a 502, because its reference says the same of
 * both: the server is not operative at the moment.
 *
 * @example docplannerRecovery(404, 'bookSlot') // 'correctable'
 */
export function docplannerRecovery(
  status: number,
  operation?: DocplannerOperation,
  { hasFieldErrors = false }: { readonly hasFieldErrors?: boolean } = {},
): Recovery {
  const table: { readonly [status: number]: Recovery } = (operation && exceptions[operation]) ?? {}
  // A field that is wrong can be put right, whatever the operation.
  if (hasFieldErrors && (status === 400 || status === 422)) return 'correctable'
  return table[status] ?? (status === 500 ? 'transient' : new UnnamedError(status).recovery)
}
