import { defined } from './defined'
import type { Pagination } from './paginate'
import { type TimestampOption, toTimestamp } from './timestamp'

/** The house body of a list, in wire order. */
export interface ListBody<Item> {
  data: readonly Item[]
  pagination: Pagination
  meta?: { total: number; timestamp: string }
}

/**
 * The body of a list. `meta` appears when a timestamp is asked for; its total is the pagination's. Reference: "List Response".
 *
 * @example list(appointments, paginate({ total: 150, page: 1, perPage: 15 }))
 */
export function list<Item>(
  data: readonly Item[],
  pagination: Pagination,
  options: { timestamp?: TimestampOption | undefined } = {},
): ListBody<Item> {
  const timestamp = toTimestamp(options.timestamp)
  return defined<ListBody<Item>>({
    data,
    pagination,
    meta: timestamp ? { total: pagination.total, timestamp } : undefined,
  })
}
