import { one, type Queries } from './open'
import { whereAll } from './where'

/** Which part of a list is wanted. */
export interface Page {
  readonly limit: number
  readonly offset: number
}

/** One page of the rows that fit the conditions, and how many fit in all. */
export async function listRows<Row>(
  db: Queries,
  { columns, table, order }: { columns: string; table: string; order: string },
  conditions: Parameters<typeof whereAll>[0],
  { limit, offset }: Page,
): Promise<{ rows: Row[]; total: number }> {
  const { where, values } = whereAll(conditions)
  const { total } = await one<{ total: number }>(db, `select count(*) as total from ${table} ${where}`, values)
  const { rows } = await db.query<Row>(
    `select ${columns} from ${table} ${where} order by ${order} limit $${values.length + 1} offset $${values.length + 2}`,
    [...values, limit, offset],
  )
  return { rows, total }
}
