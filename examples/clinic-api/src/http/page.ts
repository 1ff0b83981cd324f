import { type Pagination, paginate } from 'error-codebook'
import type { Page } from '../database/list'

/** The rows of a page, and where it lies in the whole list. */
export async function readPage<Row>(
  read: (page: Page) => Promise<{ rows: Row[]; total: number }>,
  { page, per_page: perPage }: { page: number; per_page: number },
  cap = Number.MAX_SAFE_INTEGER,
): Promise<{ rows: Row[]; pagination: Pagination }> {
  const offset = (page - 1) * perPage
  const limit = Math.max(0, Math.min(perPage, cap - offset))
  const { rows, total } = await read({ limit, offset })
  return { rows, pagination: paginate({ total: Math.min(total, cap), page, perPage }) }
}
