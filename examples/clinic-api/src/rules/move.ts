import {
  assertTransition,
  ConcurrentModificationError,
  type Lifecycle,
  type StatusOf,
  type TransitionContexts,
} from 'error-codebook'

interface Row<Name extends Lifecycle> {
  readonly id: number
  readonly status: StatusOf<Name>
}

interface Table<Name extends Lifecycle, Found extends Row<Name>, Fields> {
  find(id: number): Promise<Found | undefined>
  /** Changes the row only if it still has the status `from`. */
  move(id: number, from: StatusOf<Name>, to: StatusOf<Name>, fields: Fields): Promise<Found | undefined>
}

/**
 * Moves a row to another status. Where another request was faster, the row is read again: the refusal is that of its new
 * status, or `CONCURRENT_MODIFICATION` if the move would still be possible.
 */
export async function move<Name extends Lifecycle, Found extends Row<Name>, Fields>(
  lifecycle: Name,
  table: Table<Name, Found, Fields>,
  row: Found,
  to: StatusOf<Name>,
  context: TransitionContexts[Name] | undefined,
  fields: Fields,
): Promise<Found> {
  assertTransition<Name, StatusOf<Name>, string>(lifecycle, row.status, to, context)
  const moved = await table.move(row.id, row.status, to, fields)
  if (moved !== undefined) return moved
  const current = await table.find(row.id)
  if (current !== undefined) assertTransition<Name, StatusOf<Name>, string>(lifecycle, current.status, to, context)
  throw new ConcurrentModificationError()
}
