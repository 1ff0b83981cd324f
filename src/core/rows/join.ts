import { misuse } from '../misuse'
import { type RowRevivers, rowRevivers } from './revive'
import { wordsOfRows } from './rows'

/**
 * The functions that make the errors of several contracts, by the row's name.
 *
 * @throws TypeError if two contracts have a row of the same name: a body does not tell whose it is
 */
export function joinedRevivers(contracts: readonly string[]): RowRevivers {
  const joined: RowRevivers = new Map()
  const originByName = new Map<string | undefined, string>()
  for (const rows of contracts) {
    const [origin = ''] = wordsOfRows(rows)
    for (const [name, revive] of rowRevivers(rows)) {
      const other = originByName.get(name) ?? origin
      if (other !== origin) {
        throw misuse(
          'invalid-argument',
          `The contracts ${other} and ${origin} both have a row ${name}: make a client for each.`,
        )
      }
      originByName.set(name, origin)
      joined.set(name, revive)
    }
  }
  return joined
}
