import { brandOf } from '../../core/brand'
import { safeGet } from '../../core/safe-get'

/** Where libraries keep the error behind theirs: the standard's `cause`, Sequelize, TypeORM, express-jwt, koa-jwt. */
const links = ['cause', 'original', 'parent', 'driverError', 'inner', 'originalError'] as const

/** More than any library nests. */
const limit = 32

/**
 * A thrown value and the errors behind it, nearest first; the errors of an `AggregateError` too. Ends after 32 values, also where
 * they are linked in a circle. Errors of any contract end the search: what is behind them has been decided on.
 *
 * @param isClosed whether to leave a value out, with the errors behind it
 */
export function causesOf(thrown: unknown, isClosed: (value: unknown) => boolean = () => false): readonly unknown[] {
  const found = new Set<unknown>(isClosed(thrown) ? [] : [thrown])
  for (const value of found) {
    if (brandOf(value) !== undefined) continue
    const errors = safeGet(value, 'errors')
    const behind = [
      ...links.map((link) => safeGet(value, link)),
      ...(Array.isArray(errors) ? errors.slice(0, limit) : []),
    ]
    for (const each of behind) {
      if (typeof each === 'object' && each !== null && found.size < limit && !isClosed(each)) found.add(each)
    }
  }
  return [...found]
}
