import type { WritableDeep } from 'type-fest'
import type { Contract } from '../../src/core'
import { teamContract } from './team-contract'

/** The small team's contract with a change made to a copy of it, as a table in a file without types would have it. */
export function changed(change: (contract: WritableDeep<Required<Contract>>) => void): Contract {
  const copy = structuredClone<Contract>(teamContract) as WritableDeep<Required<Contract>>
  change(copy)
  return copy
}
