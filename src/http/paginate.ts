import { misuse } from '../core/misuse'

/** Where a page lies in the whole list, in wire order. `from` and `to` count items from 1; an empty page has neither. */
export interface Pagination {
  total: number
  per_page: number
  current_page: number
  /** At least 1. */
  last_page: number
  from: number | null
  to: number | null
}

/**
 * The `pagination` of a list. Reference: "Pagination".
 *
 * @throws TypeError if `total` is not a whole number from 0, or `page` or `perPage` not one from 1: nothing is clamped
 * @example paginate({ total: 150, page: 1, perPage: 15 }).last_page // 10
 */
export function paginate({ total, page, perPage }: { total: number; page: number; perPage: number }): Pagination {
  whole('total', total, 0)
  whole('page', page, 1)
  whole('perPage', perPage, 1)
  const before = (page - 1) * perPage
  const empty = before >= total
  return {
    total,
    per_page: perPage,
    current_page: page,
    last_page: Math.max(1, Math.ceil(total / perPage)),
    from: empty ? null : before + 1,
    to: empty ? null : Math.min(before + perPage, total),
  }
}

function whole(name: string, value: number, least: number): void {
  if (Number.isSafeInteger(value) && value >= least) return
  throw misuse('invalid-argument', `paginate: ${name} is ${value}, not a whole number from ${least}.`)
}
