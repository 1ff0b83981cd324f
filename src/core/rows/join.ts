import { misuse } from '../misuse'
import { type RowRevivers, rowRevivers } from './revive'

/**
 * The functions that make the errors of several contracts, by the row's name.
 *
 * @throws TypeError if two contracts have a row of the same name: a body does not tell whose it is
 */
export function joinedRevivers(contracts: readonly string[]): RowRevivers {
  const joined: RowRevivers = new Map()
  for (const [name, revive] of contracts.flatMap((rows) => [...rowRevivers(rows)])) {
    const { origin } = revive
    const { origin: other } = joined.get(name) ?? revive
    if (other !== origin) {
      throw misuse(
        'invalid-argument',
        `The contracts ${other} and ${origin} both have a row ${name}: make a client for each.`,
      )
    }
    joined.set(name, revive)
  }
  return joined
}
