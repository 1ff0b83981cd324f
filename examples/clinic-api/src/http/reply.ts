import { list, type Pagination, success } from 'error-codebook'
import type { Clock } from '../clock'

/** Builds the bodies of successes, with a timestamp where the settings ask for it. */
export interface Reply {
  success(data: object, message?: string): object
  list(items: readonly object[], pagination: Pagination): object
}

export function createReply(clock: Clock, timestamps: boolean): Reply {
  const options = () => (timestamps ? { timestamp: clock() } : {})
  return {
    success: (data, message) => success(data, { ...options(), message }),
    list: (items, pagination) => list(items, pagination, options()),
  }
}
