// A small consumer: what the budget of type instantiations is counted for.
import { canTransition, isApiError, matchError, SlotUnavailableError, toApiError } from 'error-codebook'

export function describe(thrown: unknown): string {
  if (isApiError(thrown, 'SLOT_UNAVAILABLE')) return `${thrown.code} ${thrown.status}`
  return matchError(toApiError(thrown), { DOUBLE_BOOKING: ({ code }) => `${code}`, default: ({ message }) => message })
}

export function confirm(wanted: string): void {
  if (!canTransition('appointment', 'pending', wanted)) throw new SlotUnavailableError({ message: wanted })
}
