import { HttpError } from '../../core/client-http-error'
import type { Recovery } from '../../core/contract'

/** The operations and statuses of Docplanner's API whose recovery differs from the status's usual one. */
const exceptions = {
  // The slot is taken, or lacks the service: book another one.
  bookSlot: { 404: 'correctable' },
  // "Cannot be canceled because it is not booked": there is nothing left to cancel.
  cancelBooking: { 400: 'terminal' },
  // It is confirmed, cancelled, deleted or over: a retry cannot help.
  confirmBooking: { 409: 'terminal' },
  // It was moved or cancelled in the meantime: read it again, and move the newest booking.
  moveBooking: { 409: 'correctable' },
} as const satisfies Record<string, { readonly [status: number]: Recovery }>

/** An operation of Docplanner's API whose statuses have their own meaning. Omit it for any other. */
export type DocplannerOperation = keyof typeof exceptions

/**
 * How to recover from a failure of Docplanner's API. A 500 is as transient as a 502: its reference describes both as a server that is
 * not operative at the moment.
 *
 * @example docplannerRecovery(404, 'bookSlot') // 'correctable'
 */
export function docplannerRecovery(
  status: number,
  operation?: DocplannerOperation,
  { hasFieldErrors = false }: { readonly hasFieldErrors?: boolean } = {},
): Recovery {
  const table: { readonly [status: number]: Recovery } = (operation && exceptions[operation]) ?? {}
  // An invalid field can be corrected, whatever the operation.
  if (hasFieldErrors && (status === 400 || status === 422)) return 'correctable'
  return table[status] ?? (status === 500 ? 'transient' : new HttpError(status).recovery)
}
